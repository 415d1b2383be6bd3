import { type PrototypeId, type RoomId, type ZoneId } from './ids';

export const DIRECTIONS = [
  'north',
  'south',
  'east',
  'west',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'up',
  'down',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const ENVIRONMENTS = [
  'indoors',
  'outdoors',
  'underwater',
  'intersection',
  'street_paved',
  'arena',
  'void',
] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export const EXIT_FLAGS = ['one_way', 'self_reference', 'hidden', 'locked'] as const;
export type ExitFlag = (typeof EXIT_FLAGS)[number];

/** A way out. `word` is a direction or any other word (`go door`). */
export interface Exit {
  readonly word: string;
  readonly target: RoomId;
  readonly flags: readonly ExitFlag[];
  readonly description?: string;
  /** The target does not exist: shown as blocked. */
  readonly isBlocked: boolean;
}

export type LockState = 'unlocked' | 'locked' | 'sealed';

/** What holds things: a room's own container, or a container item's prototype. */
export interface ContainerSpec {
  /** What players call it, with its article: "a medicine cabinet". Item containers go by the item's own name. */
  readonly name?: string;
  readonly slots: number;
  readonly lock: LockState;
  readonly keyItem?: PrototypeId;
  /** Grams; absent = no limit. */
  readonly weightLimit?: number;
  /** Roles or professions; empty = everyone. */
  readonly allowedRoles: readonly string[];
}

export interface Lock {
  readonly keyItem?: PrototypeId;
  readonly difficulty: number;
}

export interface RoomAttributes {
  readonly noCombat: boolean;
  readonly noDeath: boolean;
  readonly sanctuary: boolean;
  readonly camp: boolean;
  readonly haunted: boolean;
  readonly eldritch: boolean;
  readonly forsaken: boolean;
  readonly sanitarium: boolean;
  readonly noNpc: boolean;
  readonly capacity?: number;
  readonly light?: 'dark' | 'dim' | 'lit';
  readonly map?: { readonly x: number; readonly y: number; readonly z: number };
  /** By the exit's word. */
  readonly locks: Readonly<Record<string, Lock>>;
  /** word → what looking at it shows. */
  readonly details: Readonly<Record<string, string>>;
  /** Attributes that the game does not know, as the file has them. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** A place. Immutable, in memory on every node; game.md section 2. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly description: string;
  /** `plane/zone` */
  readonly zone: ZoneId;
  /** `plane/zone/sub_zone` */
  readonly subZone: string;
  readonly environment: Environment;
  readonly exits: readonly Exit[];
  readonly isRestLocation: boolean;
  readonly container?: ContainerSpec;
  readonly attributes: RoomAttributes;
}
