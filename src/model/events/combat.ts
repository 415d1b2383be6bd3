import { type RoomId } from '../ids';
import { type Fact } from './fact';

export interface CombatEnded extends Fact<'combat.ended'> {
  readonly room: RoomId;
}

/** What happens in fights. */
export type CombatEvent = CombatEnded;

/** Their types; the compiler asks for each. */
export const COMBAT_EVENTS: Readonly<Record<CombatEvent['type'], true>> = {
  'combat.ended': true,
};
