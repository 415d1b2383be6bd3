import { z } from 'zod';
import { ITEM_KINDS } from '../../model/item';
import { ENCOUNTERS, NPC_TYPES } from '../../model/npc-kind';
import { WEAPON_CLASSES } from '../../model/weapon';
import { diceText } from './dice-text';
import { flag, idText, listOf, oneOf, text, whole } from './fields';
import { populationsSchema } from './population-schema';
import { scheduleSchema } from './schedule-schema';
import { statsOf } from './stats-schema';

export const npcAttack = z.object(
  {
    class: oneOf(WEAPON_CLASSES),
    dice: diceText,
    accuracy: whole(-100, 100).nullish(),
  },
  'an object {class, dice, accuracy}',
);

export const replySchema = z.object(
  { words: listOf(text(1, 40), 'words'), text: text(1, 1000) },
  'an object {words, text}',
);

export const soldSchema = z.object(
  { item: idText, stock: whole(1, 1000) },
  'an object {item, stock}',
);

export const shopSchema = z.object(
  {
    sells: listOf(soldSchema, 'objects {item, stock}').nullish(),
    buys: listOf(oneOf(ITEM_KINDS), 'kinds of things').nullish(),
  },
  'an object {sells, buys}',
);

export const lootSchema = z.object(
  { item: idText, chance: whole(1, 100), quantity: whole(1, 1_000_000).nullish() },
  'an object {item, chance, quantity}',
);

const says = listOf(text(1, 1000), 'what it says').nullish();

/** One kind of non-player character (game.md section 5). */
export const npcSchema = z.object(
  {
    id: idText,
    name: text(1, 200),
    aliases: listOf(text(1, 40), 'words').nullish(),
    type: oneOf(NPC_TYPES),
    description: text(1, 2000),
    level: whole(1, 20),
    stats: statsOf(whole(1, 120).nullish()).nullish(),
    dp: whole(1, 10_000).nullish(),
    armour: whole(0, 100).nullish(),
    attack: npcAttack.nullish(),
    aggression: whole(0, 10).nullish(),
    flee_below: whole(0, 100).nullish(),
    encounter: oneOf(ENCOUNTERS).nullish(),
    wander: flag.nullish(),
    greetings: says,
    farewells: says,
    replies: listOf(replySchema, 'objects {words, text}').nullish(),
    schedule: listOf(scheduleSchema, 'objects {hours, room, state}').nullish(),
    shop: shopSchema.nullish(),
    loot: listOf(lootSchema, 'objects {item, chance, quantity}').nullish(),
    populations: populationsSchema.nullish(),
  },
  'one JSON object, a kind of NPC',
);

export type NpcFile = z.infer<typeof npcSchema>;
