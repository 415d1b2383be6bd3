import { type ItemPrototype } from './item';
import {
  type NpcKindId,
  type PopulationId,
  type PrototypeId,
  type RoomId,
  type ZoneId,
} from './ids';
import { type NpcKind, type Population } from './npc-kind';
import { type Profession } from './profession';
import { type Room } from './room';
import { type SubZone } from './sub-zone';
import { type Weather } from './weather';

/** Where a new, a dead, a mad and a rested character goes; all in `world.json`. */
export interface Landmarks {
  readonly start: RoomId;
  readonly respawn: RoomId;
  readonly ward: RoomId;
  readonly limbo: RoomId;
  /** Where the tutorial begins; null = there is none. */
  readonly arrival: RoomId | null;
  /** Where lost property is handed out; null = nowhere. */
  readonly lostProperty: RoomId | null;
}

/** What lies where when a world begins. */
export interface Placement {
  readonly prototype: PrototypeId;
  readonly quantity: number;
  /** A room, or the room's own container, or another placed container item in that room (by prototype). */
  readonly room: RoomId;
  readonly inside?: 'room-container' | PrototypeId;
}

/** The world as its files describe it. Immutable; looked up in O(1). */
export interface WorldContent {
  readonly rooms: ReadonlyMap<RoomId, Room>;
  readonly subZones: ReadonlyMap<string, SubZone>;
  readonly items: ReadonlyMap<PrototypeId, ItemPrototype>;
  readonly placements: readonly Placement[];
  readonly npcs: ReadonlyMap<NpcKindId, NpcKind>;
  readonly populations: ReadonlyMap<PopulationId, Population>;
  /** What the sky of a zone can be, in turn by chance; a zone that is not here has a clear one. */
  readonly weather: ReadonlyMap<ZoneId, readonly Weather[]>;
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
  /** Added to a foreign folder: what it names that is not there is left aside in silence. */
  readonly isLent?: boolean;
}
