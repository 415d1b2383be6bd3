import { type LoggedEvent } from '../model/event';
import { type Distort } from '../perception/distort/distortion';
import { type EventLog } from '../ports/event-log';
import { type Concat, type Flusher, type Heartbeat } from '#streams';
import { type SchedulerLike } from 'rxjs';
import { type WorldGateway } from './world-gateway';

export interface StreamLimits {
  readonly perCharacter: number;
  readonly perAddress: number;
  readonly perNode: number;
  /** New ones: tokens per second, and how many at once. */
  readonly newPerSecond: number;
  readonly newBurst: number;
}

/** What sessions are made of. */
export interface SessionConfig {
  readonly world: WorldGateway;
  readonly log: EventLog;
  /** What minds mishear and mistake. */
  readonly distort: Distort;
  readonly epoch: string;
  /** Offset after which everything is still in the log; moves as the log is pruned. */
  readonly kept: () => number;
  /** Offset at start, with the newest events already committed before it. */
  readonly start: { readonly head: number; readonly recent: readonly LoggedEvent[] };
  readonly maxRecent: number;
  readonly limits: StreamLimits;
  readonly outgoing: {
    readonly maxBytes: number;
    readonly maxFrames: number;
    readonly stalledMs: number;
  };
  readonly heartbeat: Heartbeat;
  readonly heartbeatMs: number;
  /** 0 = never. */
  readonly maxAgeMs: number;
  /** A client that has said it is alive and then not for so long is gone, ms. */
  readonly aliveMissedMs: number;
  readonly flusher: Flusher;
  readonly concat: Concat;
  readonly utf8: (text: string) => Uint8Array;
  /** A text as a whole WebSocket message, with its header. */
  readonly message: (text: string) => Uint8Array;
  /** World clock, ms. */
  readonly scheduler: SchedulerLike;
  /** Wall time, ms: only for tokens. */
  readonly wall: () => number;
  /** Whether another node takes whoever goes from here. @default none does */
  readonly hasOthers?: () => boolean;
  readonly random: { readonly next: () => number; readonly uuid: () => string };
}
