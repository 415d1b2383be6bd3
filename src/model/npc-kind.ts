import { type Dice } from './dice';
import { type NpcKindId, type PopulationId, type PrototypeId, type RoomId } from './ids';
import { type ItemKind } from './item';
import { type Stats } from './stats';
import { type WeaponClass } from './weapon';

export const NPC_TYPES = ['shopkeeper', 'quest_giver', 'passive_mob', 'aggressive_mob'] as const;
export type NpcType = (typeof NPC_TYPES)[number];

export const ENCOUNTERS = ['disturbing', 'horrific', 'cosmic'] as const;
/** What the sight of it does to a mind (game.md section 3). */
export type Encounter = (typeof ENCOUNTERS)[number];

export const NPC_STATES = ['open', 'closed', 'wander', 'asleep'] as const;
/** What somebody does at an hour of the day. */
export type NpcState = (typeof NPC_STATES)[number];

/** From the first hour until the second, exclusive; [22, 6] goes over midnight. */
export interface ScheduleEntry {
  readonly hours: readonly [from: number, until: number];
  readonly room: RoomId;
  readonly state: NpcState;
}

/** What a shopkeeper deals in. */
export interface ShopKind {
  /** Each game day's stock. */
  readonly sells: readonly { readonly item: PrototypeId; readonly stock: number }[];
  /** Kinds that it buys. */
  readonly buys: readonly ItemKind[];
}

export interface Loot {
  readonly item: PrototypeId;
  /** Percent, 1 to 100, before luck. */
  readonly chance: number;
  readonly quantity: number;
}

/** What it says when somebody tells it something with one of these words in it; no words = whatever it is. */
export interface NpcReply {
  readonly words: readonly string[];
  readonly text: string;
}

/** Where how many of it live. */
export interface Population {
  readonly id: PopulationId;
  readonly npc: NpcKindId;
  /** One room, or the rooms of a sub-zone. */
  readonly home:
    | { readonly kind: 'room'; readonly room: RoomId }
    | { readonly kind: 'sub-zone'; readonly subZone: string };
  readonly min: number;
  readonly max: number;
  /** Percent, for each open place above `min`, at each look. */
  readonly probability: number;
  /** ms a place stays closed after a death. */
  readonly respawnMs: number;
}

/** A kind of non-player character, from content. */
export interface NpcKind {
  readonly id: NpcKindId;
  /** With its article: "a wharf rat"; a person's own name without. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: NpcType;
  readonly description: string;
  readonly level: number;
  readonly stats: Stats;
  readonly dp: number;
  readonly armour: number;
  readonly attack: {
    readonly class: WeaponClass;
    readonly dice: Dice;
    readonly accuracy: number;
  };
  /** 0 to 10. */
  readonly aggression: number;
  /** Percent of its DP below which it flees; 0 = never. */
  readonly fleeBelow: number;
  readonly encounter: Encounter | null;
  readonly isWandering: boolean;
  readonly greetings: readonly string[];
  readonly farewells: readonly string[];
  readonly replies: readonly NpcReply[];
  readonly schedule: readonly ScheduleEntry[];
  readonly shop: ShopKind | null;
  readonly loot: readonly Loot[];
}
