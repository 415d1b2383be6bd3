import { type Tier } from '../lucidity';
import { type Act } from './fact';

/** Somebody's mind has come to another tier. */
export interface LucidityChanged extends Act<'lucidity.changed'> {
  readonly before: Tier;
  readonly after: Tier;
}

/** What happens to minds. */
export type MindEvent = LucidityChanged;

/** Their types; the compiler asks for each. */
export const MIND_EVENTS: Readonly<Record<MindEvent['type'], true>> = {
  'lucidity.changed': true,
};
