import { queue } from '../fight/queue';
import { type ActorTurn, type Verdict } from '../rule';

/** Tries to get away on the next turn. */
export const flee = (turn: ActorTurn): Verdict =>
  queue(turn, { act: 'flee' }, 'You look for a way out of this.');
