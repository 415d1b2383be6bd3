import { type IntentOf } from '../../model/intent';
import { closeNamed } from '../locks/turn-lock';
import { type ActorTurn, type Verdict } from '../rule';

/** What was open. */
export const close = (turn: ActorTurn, { what }: IntentOf<'close'>): Verdict =>
  closeNamed(turn, what);
