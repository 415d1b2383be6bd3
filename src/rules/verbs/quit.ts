import { depart } from '../depart';
import { type ActorTurn, type Verdict } from '../rule';

/** Leaves at once. */
export const quit = (turn: ActorTurn): Verdict =>
  depart(turn, turn.actor, { at: turn.now, reason: 'quit' });
