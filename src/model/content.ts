import { type ItemPrototype } from './item';
import { type PrototypeId, type RoomId } from './ids';
import { type Profession } from './profession';
import { type Room } from './room';

/** Where a new, a dead, a mad and a rested character goes; all in `world.json`. */
export interface Landmarks {
  readonly start: RoomId;
  readonly respawn: RoomId;
  readonly ward: RoomId;
  readonly limbo: RoomId;
}

/** What lies where when a world begins. */
export interface Placement {
  readonly prototype: PrototypeId;
  readonly quantity: number;
  /** A room, or the room's own container, or another placed container item in that room (by prototype). */
  readonly room: RoomId;
  readonly inside?: 'room-container' | PrototypeId;
}

/** What a sub-zone is called, and how many rooms it has. */
export interface SubZone {
  readonly id: string;
  readonly name: string;
  readonly rooms: readonly RoomId[];
}

/** The world as its files describe it. Immutable; looked up in O(1). */
export interface WorldContent {
  readonly rooms: ReadonlyMap<RoomId, Room>;
  readonly subZones: ReadonlyMap<string, SubZone>;
  readonly items: ReadonlyMap<PrototypeId, ItemPrototype>;
  readonly placements: readonly Placement[];
  readonly kits: Readonly<Record<Profession, readonly PrototypeId[]>>;
  readonly landmarks: Landmarks;
  /** The message of the day. */
  readonly motd: string;
  /** Concept → text; verbs bring their own help. */
  readonly topics: ReadonlyMap<string, string>;
}

/** One row of the loader's report, sorted by file (game.md section 2). */
export interface ReportRow {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly file: string;
  /** RFC 6901. */
  readonly pointer: string;
  readonly message: string;
}

/** One file of a world folder: `path` is relative, with `/`. */
export interface WorldFile {
  readonly path: string;
  readonly text: string;
}
