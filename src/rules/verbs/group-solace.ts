import { solace } from '../mind/recovery/solace';
import { type ActorTurn, type Verdict } from '../rule';

/** Sits with those who are here. */
export const groupSolace = (turn: ActorTurn): Verdict => solace(turn);
