import { beginMeditation } from '../mind/recovery/meditate';
import { type ActorTurn, type Verdict } from '../rule';

/** Begins to meditate. */
export const meditate = (turn: ActorTurn): Verdict => beginMeditation(turn);
