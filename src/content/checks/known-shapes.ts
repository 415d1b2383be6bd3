import { containerSchema } from '../schemas/container-schema';
import { specialRules, subZoneConfigSchema, zoneConfigSchema } from '../schemas/config-schema';
import { exitObject } from '../schemas/exits-schema';
import { effectsSchema } from '../schemas/effects-schema';
import { attackSchema, itemSchema } from '../schemas/item-schema';
import { amount } from '../schemas/fields';
import { kitsSchema } from '../schemas/kits-schema';
import { landmarksSchema } from '../schemas/landmarks-schema';
import {
  lootSchema,
  npcAttack,
  npcSchema,
  replySchema,
  shopSchema,
  soldSchema,
} from '../schemas/npc-schema';
import { populationFields } from '../schemas/population-schema';
import { placementFields } from '../schemas/placements-schema';
import { roomSchema } from '../schemas/room-schema';
import { scheduleSchema } from '../schemas/schedule-schema';
import { statsOf } from '../schemas/stats-schema';

/** Which keys an object may have (absent: any), and what its values are. */
export interface Shape {
  readonly keys?: ReadonlySet<string>;
  readonly inner?: Readonly<Record<string, Shape>>;
  /** Of every value that `inner` does not name, and of a list's items. */
  readonly each?: Shape;
}

const keysOf = (schema: { readonly shape: object }): ReadonlySet<string> =>
  new Set(Object.keys(schema.shape));

const container: Shape = { keys: keysOf(containerSchema) };
const rules: Shape = { keys: keysOf(specialRules) };

export const ROOM_SHAPE: Shape = {
  keys: keysOf(roomSchema),
  inner: { container, exits: { each: { keys: keysOf(exitObject) } } },
};
export const ZONE_SHAPE: Shape = {
  keys: keysOf(zoneConfigSchema),
  inner: { special_rules: rules },
};
export const SUB_ZONE_SHAPE: Shape = {
  keys: keysOf(subZoneConfigSchema),
  inner: { special_rules: rules },
};
const stats: Shape = { keys: keysOf(statsOf(amount)) };

export const ITEM_SHAPE: Shape = {
  keys: keysOf(itemSchema),
  inner: {
    container,
    attack: { keys: keysOf(attackSchema) },
    effects: { keys: keysOf(effectsSchema), inner: { stats } },
  },
};
export const NPC_SHAPE: Shape = {
  keys: keysOf(npcSchema),
  inner: {
    stats,
    attack: { keys: keysOf(npcAttack) },
    replies: { each: { keys: keysOf(replySchema) } },
    schedule: { each: { keys: keysOf(scheduleSchema) } },
    shop: { keys: keysOf(shopSchema), inner: { sells: { each: { keys: keysOf(soldSchema) } } } },
    loot: { each: { keys: keysOf(lootSchema) } },
    populations: { each: { keys: keysOf(populationFields) } },
  },
};
export const LANDMARKS_SHAPE: Shape = { keys: keysOf(landmarksSchema) };
export const KITS_SHAPE: Shape = { keys: keysOf(kitsSchema) };
export const PLACEMENTS_SHAPE: Shape = { each: { keys: keysOf(placementFields) } };
