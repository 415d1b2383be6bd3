import { type IntentOf } from '../../model/intent';
import { unlockNamed } from '../locks/turn-lock';
import { type ActorTurn, type Verdict } from '../rule';

/** The same as open: what has a lock is shut only by it. */
export const unlock = (turn: ActorTurn, { what }: IntentOf<'unlock'>): Verdict =>
  unlockNamed(turn, what);
