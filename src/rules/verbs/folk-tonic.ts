import { drinkTonic } from '../mind/recovery/tonic';
import { type ActorTurn, type Verdict } from '../rule';

/** Drinks a tonic. */
export const folkTonic = (turn: ActorTurn): Verdict => drinkTonic(turn);
