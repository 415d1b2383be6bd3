import { type IntentOf } from '../../model/intent';
import { beginTherapy } from '../mind/recovery/therapy';
import { type ActorTurn, type Verdict } from '../rule';

/** Begins, with somebody or alone. */
export const therapy = (turn: ActorTurn, { target }: IntentOf<'therapy'>): Verdict =>
  beginTherapy(turn, target);
