import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { takeOff } from '../wearing/put-on';

/** Out of its slot. */
export const remove = (turn: ActorTurn, { what }: IntentOf<'remove'>): Verdict =>
  takeOff(turn, what);
