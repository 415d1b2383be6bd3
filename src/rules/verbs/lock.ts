import { type IntentOf } from '../../model/intent';
import { lockNamed } from '../locks/turn-lock';
import { type ActorTurn, type Verdict } from '../rule';

/** What was open, with its key. */
export const lock = (turn: ActorTurn, { what }: IntentOf<'lock'>): Verdict => lockNamed(turn, what);
