import { begin } from '../acts/timed-act';
import { type ActorTurn, type Verdict } from '../rule';

/** For hidden ways out; what comes of it comes when it is over. */
export const search = (turn: ActorTurn): Verdict =>
  begin(turn, { act: 'search', ms: turn.numbers['search.takesMs'] });
