import { z } from 'zod';
import { ITEM_KINDS, SLOTS } from '../../model/item';
import { containerSchema } from './container-schema';
import { idText, listOf, oneOf, text, whole } from './fields';

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
    effects: z.unknown().optional(),
  },
  'one JSON object, a thing',
);

export type ItemFile = z.infer<typeof itemSchema>;
