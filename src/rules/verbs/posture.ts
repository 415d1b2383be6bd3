import { type IntentOf } from '../../model/intent';
import { takePosture } from '../body/posture';
import { type ActorTurn, type Verdict } from '../rule';

/** Sits, stands, lies. */
export const posture = (turn: ActorTurn, { posture: wanted }: IntentOf<'posture'>): Verdict =>
  takePosture(turn, wanted);
