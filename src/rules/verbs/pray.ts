import { beginPrayer } from '../mind/recovery/pray';
import { type ActorTurn, type Verdict } from '../rule';

/** Begins to pray. */
export const pray = (turn: ActorTurn): Verdict => beginPrayer(turn);
