import { type IntentOf } from '../../model/intent';
import { beginGrounding } from '../mind/recovery/ground';
import { type ActorTurn, type Verdict } from '../rule';

/** Begins, with somebody. */
export const ground = (turn: ActorTurn, { target }: IntentOf<'ground'>): Verdict =>
  beginGrounding(turn, target);
