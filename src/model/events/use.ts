import { type RoomId } from '../ids';
import { type Slot } from '../item';
import { type Act } from './fact';

export interface ItemWorn extends Act<'item.worn'> {
  readonly room: RoomId;
  /** "a wool coat" */
  readonly item: string;
  readonly slot: Slot;
  /** false = taken off. */
  readonly isWorn: boolean;
}

/** What is done with things, beside moving them. */
export type UseEvent = ItemWorn;

/** Their types; the compiler asks for each. */
export const USE_EVENTS: Readonly<Record<UseEvent['type'], true>> = {
  'item.worn': true,
};
