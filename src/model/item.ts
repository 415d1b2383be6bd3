import { type Dice } from './dice';
import { type ItemId, type PlayerId, type PrototypeId, type RoomId, type ZoneId } from './ids';
import { type ContainerSpec, type LockState } from './room';
import { type StatName } from './stats';
import { type WeaponClass } from './weapon';

export const ITEM_KINDS = [
  'weapon',
  'wear',
  'container',
  'light',
  'consumable',
  'key',
  'readable',
  'tool',
  'coins',
  'misc',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const SLOTS = [
  'head',
  'face',
  'neck',
  'torso',
  'coat',
  'back',
  'hands',
  'waist',
  'legs',
  'feet',
  'main_hand',
  'off_hand',
] as const;
export type Slot = (typeof SLOTS)[number];

/** What a thing does to whoever wears it, or uses it up. */
export interface Effects {
  /** Taken off each blow while worn. */
  readonly armour?: number;
  /** Percent, while worn or wielded. */
  readonly accuracy?: number;
  readonly stats?: Readonly<Partial<Record<StatName, number>>>;
  /** 1 = dim, 2 = lit; a light's while it burns. */
  readonly light?: 1 | 2;
  readonly warmth?: number;
  /** Points, once, when it is used. */
  readonly dp?: number;
  readonly mp?: number;
  readonly lucidity?: number;
}

export const TAKEN = ['eaten', 'drunk', 'applied'] as const;
/** How a thing is used up; `applied`: smelt, bound on. */
export type Taken = (typeof TAKEN)[number];

/** A kind of thing, from content. */
export interface ItemPrototype {
  readonly id: PrototypeId;
  /** With its article: "a brass lantern". */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly kind: ItemKind;
  /** Grams, of one. */
  readonly weight: number;
  /** Cents, of one. */
  readonly value: number;
  /** How many fit in one stack; 1 = does not stack. */
  readonly stack: number;
  readonly slot?: Slot;
  readonly isBound: boolean;
  readonly isNoDrop: boolean;
  /** Set when things can be put in it. */
  readonly container?: ContainerSpec;
  /** What reading it says. */
  readonly text?: string;
  /** Of a weapon. */
  readonly attack?: { readonly class: WeaponClass; readonly dice: Dice };
  readonly effects?: Effects;
  /** Of a light: minutes of fuel when it is new; absent = it never goes out. */
  readonly fuelMinutes?: number;
  /** Of what is used up: how; absent = it may be eaten or drunk. */
  readonly taken?: Taken;
  /** What using it says: "You drink the tonic. It tastes of iron." */
  readonly used?: string;
  /** Whether `folk_tonic` uses it up. */
  readonly isTonic?: boolean;
}

/** Exactly one of these, always (game.md section 6). */
export type ItemLocation =
  | { readonly kind: 'room'; readonly room: RoomId }
  | { readonly kind: 'character'; readonly character: PlayerId }
  | { readonly kind: 'slot'; readonly character: PlayerId; readonly slot: Slot }
  | { readonly kind: 'container'; readonly container: ItemId }
  | { readonly kind: 'room-container'; readonly room: RoomId };

/** One thing (or one stack of like things) and where it is. */
export interface Item {
  readonly id: ItemId;
  readonly prototype: PrototypeId;
  readonly quantity: number;
  readonly location: ItemLocation;
  /** The zone that owns it: that of the room or the character it is with. */
  readonly zone: ZoneId;
  /** Of a container, where it differs from its prototype. */
  readonly lock?: LockState;
}

/** Whether what lies at the one lies at the other. */
export function isSamePlace(one: ItemLocation, other: ItemLocation): boolean {
  switch (one.kind) {
    case 'room':
    case 'room-container':
      return one.kind === other.kind && one.room === other.room;
    case 'character':
      return one.kind === other.kind && one.character === other.character;
    case 'slot':
      return (
        one.kind === other.kind && one.character === other.character && one.slot === other.slot
      );
    case 'container':
      return one.kind === other.kind && one.container === other.container;
  }
}

/** The id of who or what has it; a character has what is in all its slots. */
export function holderOf(location: ItemLocation): string {
  switch (location.kind) {
    case 'room':
    case 'room-container':
      return location.room;
    case 'character':
    case 'slot':
      return location.character;
    case 'container':
      return location.container;
  }
}
