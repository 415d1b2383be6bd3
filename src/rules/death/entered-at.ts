import { type Presence } from '../../model/presence';
import { type RuleNumbers } from '../numbers';

/** When somebody came into the world, as their ward tells, world time, ms; what was due before waits for it. */
export const enteredAt = ({ wardUntil }: Presence, numbers: RuleNumbers): number =>
  wardUntil - numbers['ward.ms'];
