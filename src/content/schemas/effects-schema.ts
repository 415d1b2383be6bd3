import { z } from 'zod';
import { whole } from './fields';
import { statsOf } from './stats-schema';

const points = whole(-100, 100).nullish();
const RIGHT = '1 (dim) or 2 (lit)';

/** What a thing does while it is worn, lit, or when it is used up. */
export const effectsSchema = z.object(
  {
    armour: whole(0, 100).nullish(),
    accuracy: points,
    stats: statsOf(points).nullish(),
    light: z.literal([1, 2], RIGHT).nullish(),
    warmth: whole(0, 100).nullish(),
    dp: points,
    mp: points,
    lucidity: points,
  },
  'an object {armour, accuracy, stats, light, warmth, dp, mp, lucidity}',
);

export type EffectsFile = z.infer<typeof effectsSchema>;
