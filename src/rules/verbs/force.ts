import { type IntentOf } from '../../model/intent';
import { forceNamed } from '../locks/turn-lock';
import { type ActorTurn, type Verdict } from '../rule';

/** A lock or a seal, by strength. */
export const force = (turn: ActorTurn, { what }: IntentOf<'force'>): Verdict =>
  forceNamed(turn, what);
