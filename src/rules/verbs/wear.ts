import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { putOn } from '../wearing/put-on';

/** Into its slot. */
export const wear = (turn: ActorTurn, { what }: IntentOf<'wear'>): Verdict => putOn(turn, what);
