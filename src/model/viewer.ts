import { type AccountId, type PlayerId, type RoomId, type ZoneId } from './ids';
import { type Tier } from './lucidity';

/** One account that a player does not want to hear. */
export interface Ignore {
  readonly account: AccountId;
  /** As it was typed, for the list. */
  readonly name: string;
  /** World time in ms; null = until taken back. */
  readonly until: number | null;
}

/** All that perception needs to know of who is looking. */
export interface Viewer {
  readonly inWorld: boolean;
  readonly room: RoomId;
  readonly zone: ZoneId;
  /** Those it has joined; `-local` = it has left that one, which all hear who have not. */
  readonly channels: readonly string[];
  readonly ignores: readonly Ignore[];
  readonly tier: Tier;
  readonly party: string | null;
  /** `plane/zone/sub_zone`; absent = it is not known, and nothing local is heard. */
  readonly subZone?: string;
}

/** Carried by each event that changes a viewer, so that the viewer at any offset is known. */
export interface ViewerChange {
  readonly player: PlayerId;
  readonly before: Viewer;
  readonly after: Viewer;
}
