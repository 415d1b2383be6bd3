import { type CommandAnswer } from '../api/guest';
import { type SeenFrame } from '../sse-client';

/** What a client asks for beside the stream itself. */
export interface WireAsked {
  readonly lastEventId?: string;
  readonly isText?: boolean;
}

/** One stream as a client has it, whatever carries it; it does not come back by itself. */
export interface WireClient {
  /** Those that are dispatched; a logged event has no name. */
  readonly frames: readonly SeenFrame[];
  /** Where it would resume: the last id, a heartbeat's too. */
  readonly cursor: string;
  /** Resolves when the connection is closed. */
  readonly ended: Promise<unknown>;
  readonly until: (fits: (frame: SeenFrame) => boolean) => Promise<SeenFrame>;
  /** Resolves when the cursor is there. */
  readonly reaches: (cursor: string) => Promise<unknown>;
  /** A line, and what came of it. Rejects with the code of the problem. */
  readonly does: (line: string, id?: string) => Promise<CommandAnswer>;
  /** Takes no byte any more. */
  readonly stall: () => void;
  /** Without a word. */
  readonly cut: () => Promise<unknown>;
}

/** A way to have a stream. */
export interface WireKind {
  readonly name: string;
  readonly open: (url: string, token: string, asked?: WireAsked) => Promise<WireClient>;
}
