import { firstVisit } from '../body/first-visit';
import { leftBehind } from '../fight/left-behind';
import { encounters } from '../mind/encounters';
import { falseLine } from '../mind/hallucination';
import { phantomLeft } from '../mind/phantom';
import { farewelled, greeted } from '../npc/courtesy';
import { lostSight } from '../party/lost-sight';
import { lightBrought } from '../sky/light-borne';
import { type Arrival } from './arrival';

/** Everything that may come of a move, in this order. */
export const ARRIVALS: readonly Arrival[] = [
  leftBehind,
  farewelled,
  encounters,
  greeted,
  phantomLeft,
  falseLine,
  firstVisit,
  lostSight,
  lightBrought,
];
