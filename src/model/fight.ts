import { type NpcId, type PlayerId, type RoomId, type ZoneId } from './ids';

/** One fight per room, while there is one. Times are world time, ms. */
export interface Fight {
  readonly kind: 'fight';
  readonly id: RoomId;
  readonly zone: ZoneId;
  /** Of the opening blow; round n resolves n rounds later. */
  readonly startedAt: number;
  /** The last that was resolved. */
  readonly round: number;
  readonly lastHostileAt: number;
  readonly players: readonly PlayerId[];
  readonly npcs: readonly NpcId[];
}
