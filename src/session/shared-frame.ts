import { type FrameFields, type OutgoingFrame } from '#streams';

/** What carries a stream: Server-Sent Events, or WebSocket messages. */
export type Wire = 'sse' | 'websocket';

/** How a frame is written on each wire. */
export type Encodings = Readonly<Record<Wire, (fields: FrameFields) => Uint8Array>>;

export interface FrameKind {
  readonly encodings: Encodings;
  /** Asked once for each wire, when its first reader is there. */
  readonly fields: () => FrameFields;
  /** See `OutgoingFrame`. */
  readonly cursor?: number;
  readonly key?: string;
}

/**
 * One frame for all who get it, whatever carries it to them: its bytes are made once for each wire that has a reader.
 *
 * - **Memory** the bytes of each wire that was asked for.
 */
export class SharedFrame {
  readonly #kind: FrameKind;
  #sse: OutgoingFrame | undefined;
  #websocket: OutgoingFrame | undefined;

  constructor(kind: FrameKind) {
    this.#kind = kind;
  }

  /** The same object again for the same wire. */
  as(wire: Wire): OutgoingFrame {
    return wire === 'sse'
      ? (this.#sse ??= this.#encode('sse'))
      : (this.#websocket ??= this.#encode('websocket'));
  }

  #encode(wire: Wire): OutgoingFrame {
    const { encodings, fields, cursor, key } = this.#kind;
    return {
      bytes: encodings[wire](fields()),
      ...(cursor !== undefined && { cursor }),
      ...(key !== undefined && { key }),
    };
  }
}
