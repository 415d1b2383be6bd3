import { type IntentOf } from '../../model/intent';
import { unlockNamed } from '../locks/turn-lock';
import { type ActorTurn, type Verdict } from '../rule';

/** A lock, with its key. */
export const open = (turn: ActorTurn, { what }: IntentOf<'open'>): Verdict =>
  unlockNamed(turn, what);
