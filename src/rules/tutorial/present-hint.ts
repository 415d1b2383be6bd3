import { type ActorTurn, type Verdict } from '../rule';
import { done, told } from '../verdicts';
import { hintFor } from './hint';

/** What to try next, once more. */
export const presentHint = (turn: ActorTurn): Verdict =>
  turn.actor.tutorial === undefined
    ? told('You are not being taught any more. Type help for all that one can do.')
    : done([], [hintFor(turn, turn.actor)]);
