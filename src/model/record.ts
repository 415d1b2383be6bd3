import { type ActUnderWay } from './act-under-way';
import { type Ban } from './ban';
import { type Corpse } from './corpse';
import { type Fight } from './fight';
import { type FilesState } from './files-state';
import { type Following } from './following';
import { type Lamp } from './lamp';
import { type Npc } from './npc';
import { type Party } from './party';
import { type RoomState } from './room-state';
import { type Shop } from './shop';
import { type ZoneState } from './zone-state';

/**
 * What is true of the world beside characters and things; stored as it is, one row each, and owned by its zone.
 * A key is the kind and the id.
 */
export type WorldRecord =
  | Npc
  | Fight
  | RoomState
  | ZoneState
  | Shop
  | Party
  | Following
  | ActUnderWay
  | Corpse
  | Lamp
  | Ban
  | FilesState;

export type RecordKind = WorldRecord['kind'];
export type RecordOf<TKind extends RecordKind> = Extract<WorldRecord, { readonly kind: TKind }>;
