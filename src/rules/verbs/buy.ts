import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { buying } from '../shop/buying';

/** Money for things. */
export const buy = (turn: ActorTurn, intent: IntentOf<'buy'>): Verdict => buying(turn, intent);
