import { type Beat } from './beat';
import { regeneration } from './body/regeneration';
import { hour } from './hour';
import { aggression } from './npc/aggression';
import { population } from './npc/population';
import { schedule } from './npc/schedule';
import { wander } from './npc/wander';
import { flux } from './mind/flux/flux';
import { HALLUCINATION_BEATS } from './mind/hallucination';
import { weather } from './sky/weather-beat';

/** Every beat of the world; of several at the same moment the first comes first. */
export const BEATS: readonly Beat[] = [
  hour,
  weather,
  regeneration,
  population,
  schedule,
  wander,
  aggression,
  flux,
  ...HALLUCINATION_BEATS,
];
