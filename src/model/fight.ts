import { type NpcId, type PlayerId, type RoomId, type ZoneId } from './ids';

/** What somebody means to do on their next turn, instead of striking at their target. */
export type QueuedAct =
  | { readonly act: 'attack'; readonly npc: NpcId }
  | { readonly act: 'taunt'; readonly npc: NpcId }
  | { readonly act: 'defend' }
  | { readonly act: 'flee' };

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
  /** Each side in order of joining. */
  readonly players: readonly PlayerId[];
  readonly npcs: readonly NpcId[];
  /** Whom each player strikes at. */
  readonly targets: Readonly<Record<PlayerId, NpcId>>;
  /** The one act that each has queued. */
  readonly queued: Readonly<Record<PlayerId, QueuedAct>>;
  /** How much each NPC minds each player. */
  readonly threat: Readonly<Record<NpcId, Readonly<Record<PlayerId, number>>>>;
  /** Whom each NPC strikes at. */
  readonly aims: Readonly<Record<NpcId, PlayerId>>;
  /** Who is on guard until their next turn. */
  readonly guarded: readonly PlayerId[];
  /** When each last taunted. */
  readonly tauntedAt: Readonly<Record<PlayerId, number>>;
}
