import { type AuditRow } from './audit-row';
import { type Character } from './character';
import { type GameEvent } from './event';
import { type ItemId, type PlayerId, type RoomId, type ZoneId } from './ids';
import { type Item } from './item';
import { type StoredOutcome } from './outcome';
import { type Presence } from './presence';
import { type RecordKind, type WorldRecord } from './record';

/** What a step changes; a put is a whole new value. Stored, unless it says "memory". */
export type Change =
  | { readonly kind: 'character'; readonly character: Character }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'item-gone'; readonly item: ItemId }
  | { readonly kind: 'explored'; readonly player: PlayerId; readonly room: RoomId }
  /** Only its lucidity, in hundredths: a whole character is many times as much to store. */
  | { readonly kind: 'lucidity'; readonly player: PlayerId; readonly lucidity: number }
  | { readonly kind: 'record'; readonly record: WorldRecord }
  | { readonly kind: 'record-gone'; readonly of: RecordKind; readonly id: string }
  | { readonly kind: 'audit'; readonly row: AuditRow }
  /** Memory: what is gone with the connection anyway. */
  | { readonly kind: 'presence'; readonly player: PlayerId; readonly presence: Presence }
  /** Memory: a character and its things, as stored, come in. */
  | {
      readonly kind: 'loaded';
      readonly character: Character;
      readonly items: readonly Item[];
      readonly explored: readonly RoomId[];
    }
  /** Memory: they go out. */
  | { readonly kind: 'unloaded'; readonly player: PlayerId };

/** All that one commit writes, or nothing of it. */
export interface Batch {
  /** A uuid, looked up when a commit's end is unknown. */
  readonly id: string;
  readonly at: number;
  /** The fencing token of every zone touched. */
  readonly tokens: Readonly<Record<ZoneId, number>>;
  readonly characters: readonly Character[];
  readonly items: readonly Item[];
  readonly itemsGone: readonly ItemId[];
  readonly explored: readonly { readonly player: PlayerId; readonly room: RoomId }[];
  /** After the characters: of one that is in both, this is the newer. */
  readonly lucidity: readonly { readonly player: PlayerId; readonly lucidity: number }[];
  readonly records: readonly WorldRecord[];
  readonly recordsGone: readonly { readonly kind: RecordKind; readonly id: string }[];
  readonly audits: readonly AuditRow[];
  readonly events: readonly GameEvent[];
  readonly outcomes: readonly Omit<StoredOutcome, 'offset'>[];
  /** Set by the batch that lays out a new world's things: the world is not seeded again. */
  readonly seeds?: boolean;
}

/** Where a commit lies in the log. */
export interface CommitPlace {
  /** Of the first event. */
  readonly firstOffset: number;
  /** The log's, after it. */
  readonly head: number;
  /** The commit's own number: without a gap, those without events counted. */
  readonly no: number;
}

/** The three ends of a commit (overview.md). */
export type CommitEnd =
  | ({ readonly kind: 'committed' } & CommitPlace)
  /** The database said no and changed nothing. */
  | {
      readonly kind: 'refused';
      readonly cause: 'data' | 'fenced' | 'other';
      readonly detail: string;
    }
  /** The connection broke: it may or may not have been stored. */
  | { readonly kind: 'unknown'; readonly detail: string };
