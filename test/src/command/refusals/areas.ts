import { type Area } from './area';
import { FIGHT_AREA } from './fight';
import { LOCKS_AREA } from './locks';
import { MIND_AREA } from './mind';
import { OWN_AREA } from './own';
import { PARTY_AREA } from './party';
import { SHOP_AREA } from './shop';
import { SIGHT_AREA } from './sight';
import { STAFF_AREA } from './staff';
import { TALK_AREA } from './talk';
import { THINGS_AREA } from './things';
import { WALKING_AREA } from './walking';
import { WEARING_AREA } from './wearing';

/** All of the game's verbs, each in one of them. */
export const AREAS: readonly Area[] = [
  WALKING_AREA,
  SIGHT_AREA,
  THINGS_AREA,
  WEARING_AREA,
  LOCKS_AREA,
  SHOP_AREA,
  TALK_AREA,
  PARTY_AREA,
  FIGHT_AREA,
  MIND_AREA,
  OWN_AREA,
  STAFF_AREA,
];

/** A line of each verb that is used rightly. */
export const EXAMPLES: Readonly<Record<string, string>> = Object.fromEntries(
  AREAS.flatMap(({ examples }) => Object.entries(examples)),
);
