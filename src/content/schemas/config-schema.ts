import { z } from 'zod';
import { ENVIRONMENTS } from '../../model/room';
import { amount, listOf, oneOf, text } from './fields';

const FACTOR = 'a number, 0 or more';
const factor = z.number(FACTOR).min(0, FACTOR);

export const specialRules = z.object(
  {
    lucidity_drain_rate: amount.nullish(),
    npc_spawn_modifier: factor.nullish(),
    combat_modifier: factor.nullish(),
    exploration_bonus: amount.nullish(),
    access_requirements: listOf(text(1, 200), 'requirements such as "level:3"').nullish(),
  },
  'an object of rules',
);

/** What a sub-zone's file may say. */
export const subZoneConfigSchema = z.object(
  {
    environment: oneOf(ENVIRONMENTS).nullish(),
    description: text(0, 2000).nullish(),
    special_rules: specialRules.nullish(),
  },
  "one JSON object, a sub-zone's settings",
);

/** What a zone's file may say. */
export const zoneConfigSchema = subZoneConfigSchema.extend({
  zone_type: oneOf(['city', 'countryside', 'mountains', 'swamp', 'tundra', 'desert']).nullish(),
  weather_patterns: listOf(text(1, 100), 'kinds of weather').nullish(),
});

/** The two differ only in what a zone may say besides. */
export type ConfigFile = z.infer<typeof zoneConfigSchema>;
