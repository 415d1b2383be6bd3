import { queue } from '../fight/queue';
import { type ActorTurn, type Verdict } from '../rule';

/** On guard from the next turn until the one after. */
export const defend = (turn: ActorTurn): Verdict =>
  queue(turn, { act: 'defend' }, 'You watch for your moment to guard.');
