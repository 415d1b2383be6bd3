import { z } from 'zod';
import { ITEM_KINDS, SLOTS, TAKEN } from '../../model/item';
import { WEAPON_CLASSES } from '../../model/weapon';
import { containerSchema } from './container-schema';
import { diceText } from './dice-text';
import { effectsSchema } from './effects-schema';
import { flag, idText, listOf, oneOf, text, whole } from './fields';

export const attackSchema = z.object(
  { class: oneOf(WEAPON_CLASSES), dice: diceText },
  'an object {class, dice}',
);

/** One kind of thing (game.md section 6). */
export const itemSchema = z.object(
  {
    id: idText,
    name: text(1, 200),
    aliases: listOf(text(1, 40), 'words').nullish(),
    description: text(1, 2000),
    kind: oneOf(ITEM_KINDS),
    weight: whole(0, 10_000_000),
    value: whole(0, 100_000_000),
    stack: whole(1, 1_000_000).nullish(),
    slot: oneOf(SLOTS).nullish(),
    flags: listOf(oneOf(['bound', 'no_drop']), 'flags (bound, no_drop)').nullish(),
    container: containerSchema.nullish(),
    text: text(1, 4000).nullish(),
    attack: attackSchema.nullish(),
    effects: effectsSchema.nullish(),
    fuel_minutes: whole(1, 100_000).nullish(),
    used: text(1, 2000).nullish(),
    taken: oneOf(TAKEN).nullish(),
    tonic: flag.nullish(),
  },
  'one JSON object, a thing',
);

export type ItemFile = z.infer<typeof itemSchema>;
