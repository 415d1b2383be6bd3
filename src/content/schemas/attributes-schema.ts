import { z } from 'zod';
import { amount, flag, idText, text, whole } from './fields';

const place = whole(-10_000, 10_000);

const lock = z.object(
  { key_item_id: idText.nullish(), difficulty: amount.nullish() },
  'a lock object {key_item_id, difficulty}',
);

/** The attributes that the game knows; all others pass. */
export const attributesSchema = z.looseObject(
  {
    no_combat: flag.nullish(),
    no_death: flag.nullish(),
    sanctuary: flag.nullish(),
    camp: flag.nullish(),
    haunted: flag.nullish(),
    eldritch: flag.nullish(),
    forsaken: flag.nullish(),
    sanitarium: flag.nullish(),
    no_npc: flag.nullish(),
    rest_location: flag.nullish(),
    capacity: whole(1, 10_000).nullish(),
    light: z.enum(['dark', 'dim', 'lit'], 'one of dark, dim, lit').nullish(),
    map: z.object({ x: place, y: place, z: place.nullish() }, 'an object {x, y, z}').nullish(),
    locks: z.record(z.string(), lock, 'an object of locks by exit').nullish(),
    details: z.record(z.string(), text(1, 2000), 'an object of texts by word').nullish(),
  },
  'an object of attributes',
);

export type AttributesFile = z.infer<typeof attributesSchema>;

/** To tell them from those that are only kept. */
export const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set(Object.keys(attributesSchema.shape));
