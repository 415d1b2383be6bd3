import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { valuing } from '../shop/valuing';

/** What a shop would give for something, or asks for it. */
export const value = (turn: ActorTurn, intent: IntentOf<'value'>): Verdict => valuing(turn, intent);
