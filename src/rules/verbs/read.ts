import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { readThing } from '../using/read-thing';

/** What is written on something here. */
export const read = (turn: ActorTurn, { what }: IntentOf<'read'>): Verdict => readThing(turn, what);
