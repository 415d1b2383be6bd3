import { type Observable, type SchedulerLike } from 'rxjs';
import type { Flusher } from './flusher';
import type { Concat } from './shared-joins';

/** One encoded frame. With `cursor` it is logged, with `key` it is volatile, with neither it is kept until it is written. */
export interface OutgoingFrame {
  /** Shared by all who get it; nobody writes into it. */
  readonly bytes: Uint8Array;
  /** Offset in the log, of a frame with an id. Such a frame may be let go of: the log has it. */
  readonly cursor?: number;
  /** Of waiting frames with this key only the newest is kept. */
  readonly key?: string;
}

/** A chunk of the log, as one reader sees it. */
export interface Pulled {
  /** What this reader is to get, in order; may be empty. */
  readonly frames: readonly OutgoingFrame[];
  /** Evaluated up to here; beyond the offset asked for, unless live. */
  readonly cursor: number;
  /** Nothing committed lies beyond `cursor` at this moment, and what comes next will be pushed. */
  readonly isLive: boolean;
}

/** The bounds of one connection, and where its frames come from. */
export interface OutgoingConfig {
  /** Bytes that may wait; integer, 1 to 2^30. @default 262144 */
  readonly maxBytes?: number;
  /** Frames that may wait; integer, 1 to 1,000,000. @default 500 */
  readonly maxFrames?: number;
  /** How long the socket may take nothing while blocked, in ms; integer, 1 to 3,600,000. @default 5000 */
  readonly stalledMs?: number;
  readonly scheduler: SchedulerLike;
  /** One for all connections of the node. */
  readonly flusher: Flusher;
  readonly concat: Concat;
  /** Offset of the last logged frame that the reader has. */
  readonly cursor: number;
  /** The next chunk beyond an offset; its first value counts, and what is pulled next waits for it. */
  pull(after: number): Observable<Pulled>;
  /** Frames to write between what was pulled and the first live frame, each time that the reader has caught up. */
  readonly onCaughtUp?: (catchUp: CatchUp) => readonly OutgoingFrame[];
  /** Bytes the socket has taken so far. With it, a slow trickle is no stall; without, only `drained()` is proof of life. */
  readonly taken?: () => number;
}

/** How far behind a reader was that is now live. */
export interface CatchUp {
  /** Logged frames pulled since the reader was last live. */
  readonly missed: number;
  /** The first of the stream, or one after falling behind. */
  readonly isFirst: boolean;
}

/** Of one connection, since it was subscribed to. */
export interface OutgoingCounters {
  /** Emissions of `frames$`. */
  readonly writes: number;
  readonly frames: number;
  /** Frames that shared the write of another. */
  readonly coalesced: number;
  /** Volatile frames replaced by a newer one, or dropped at the bound. */
  readonly conflated: number;
  /** Chunks asked for. */
  readonly pulls: number;
  /** Logged frames let go of at the bound, to be pulled again. */
  readonly droppedToPull: number;
}
