import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { selling } from '../shop/selling';

/** Things for money. */
export const sell = (turn: ActorTurn, intent: IntentOf<'sell'>): Verdict => selling(turn, intent);
