import { type ItemId, type PlayerId, type PrototypeId, type RoomId, type ZoneId } from './ids';
import { type ContainerSpec, type LockState } from './room';

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

/** One string per location, for indexes and for the database. */
export function locationKey(location: ItemLocation): string {
  switch (location.kind) {
    case 'room':
      return `room:${location.room}`;
    case 'character':
      return `character:${location.character}`;
    case 'slot':
      return `slot:${location.character}:${location.slot}`;
    case 'container':
      return `container:${location.container}`;
    case 'room-container':
      return `room-container:${location.room}`;
  }
}
