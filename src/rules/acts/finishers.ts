import { type Busy, type TimedAct } from '../../model/busy';
import { type Character } from '../../model/character';
import { rested } from '../body/rest';
import { searched } from '../locks/searched';
import { bandaged } from '../death/bandaging';
import { grounded } from '../mind/recovery/ground';
import { meditated } from '../mind/recovery/meditate';
import { prayed } from '../mind/recovery/pray';
import { treated } from '../mind/recovery/therapy';
import { type Turn, type Verdict } from '../rule';

/** What comes of an act that nothing has broken; `turn.now` is its end. That it is over is not its to say. */
export type Finisher = (turn: Turn, character: Character, busy: Busy) => Verdict;

/** By the act; one that is not here comes to nothing. */
export const FINISHERS: Readonly<Partial<Record<TimedAct, Finisher>>> = {
  bandage: bandaged,
  ground: grounded,
  meditate: meditated,
  pray: prayed,
  rest: rested,
  search: searched,
  therapy: treated,
};
