import { type ActorTurn, type Verdict } from '../rule';
import { listing } from '../shop/listing';

/** What a shop sells. */
export const list = (turn: ActorTurn): Verdict => listing(turn);
