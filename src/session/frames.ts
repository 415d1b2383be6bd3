import { type LoggedEvent } from '../model/event';
import { type ByeCode, type Part } from '../model/frame';
import { toFrameData } from '../perception/to-frame-data';
import { lineOf } from '../wording/line-of';
import { encodeFrame, type FrameFields } from '#streams';
import { messageText } from './message-text';
import { type Encodings, SharedFrame } from './shared-frame';
import { formatPosition } from './stream-id';

/** `text`: each event also as one line of English, so that `curl -N` is a client. */
export type Render = 'data' | 'text';

interface Asked {
  readonly event: LoggedEvent;
  readonly part: Part;
  readonly render: Render;
}

export interface FramesConfig {
  readonly epoch: string;
  readonly utf8: (text: string) => Uint8Array;
  /** A text as a whole WebSocket message, with its header. */
  readonly message: (text: string) => Uint8Array;
}

/** Told to a client that is to stay away; EventSource would come back at once. */
const A_DAY_MS = 86_400_000;

/**
 * Events and notices as frames; each kind of reader's bytes are made once and shared.
 *
 * - **Memory** what was made of an event is forgotten with it; one event is remembered.
 */
export class Frames {
  readonly #epoch: string;
  readonly #encodings: Encodings;
  readonly #made = new WeakMap<LoggedEvent, Map<string, SharedFrame>>();
  /** The last one asked for; of a broadcast the next reader asks for the same. */
  #last: (Asked & { readonly frame: SharedFrame }) | null = null;
  #cursor: { readonly offset: number; readonly frame: SharedFrame } | null = null;

  constructor(config: FramesConfig) {
    const { epoch, utf8, message } = config;
    this.#epoch = epoch;
    this.#encodings = {
      sse: (fields) => utf8(encodeFrame(fields)),
      websocket: (fields) => message(messageText(fields)),
    };
  }

  /** A logged event: with an id, without an event name, so that `onmessage` of any client sees it. */
  ofEvent(event: LoggedEvent, part: Part, render: Render): SharedFrame {
    const last = this.#last;
    if (last?.event === event && last.part === part && last.render === render) return last.frame;
    const asked = { event, part, render };
    const frame = this.#once(asked);
    this.#last = { ...asked, frame };
    return frame;
  }

  /** What a client is told by name (null = nothing but the name, which a WebSocket alone can tell); `id` where it moves the cursor, `key` where only the newest counts. */
  named(
    event: string,
    data: object | null,
    more: { readonly offset?: number; readonly key?: string; readonly retryMs?: number } = {},
  ): SharedFrame {
    const fields = {
      event,
      ...(data !== null && { data: JSON.stringify(data) }),
      ...(more.offset !== undefined && { id: formatPosition(this.#epoch, more.offset) }),
      ...(more.retryMs !== undefined && { retry: more.retryMs }),
    };
    return this.#frame(() => fields, more.key === undefined ? {} : { key: more.key });
  }

  /** Moves the client's cursor and dispatches nothing. */
  cursorAt(offset: number): SharedFrame {
    if (this.#cursor?.offset !== offset) {
      const fields = { id: formatPosition(this.#epoch, offset) };
      this.#cursor = { offset, frame: this.#frame(() => fields, { key: 'cursor' }) };
    }
    return this.#cursor.frame;
  }

  bye(
    code: ByeCode,
    text: string,
    end: { readonly isFinal: boolean; readonly retryMs: number },
  ): SharedFrame {
    const { isFinal, retryMs } = end;
    const data = { code, text, final: isFinal, ...(!isFinal && { retryMs }) };
    return this.named('bye', data, { retryMs: isFinal ? A_DAY_MS : retryMs });
  }

  #once(asked: Asked): SharedFrame {
    const made = this.#made.get(asked.event) ?? new Map<string, SharedFrame>();
    if (made.size === 0) this.#made.set(asked.event, made);
    const key = `${asked.part} ${asked.render}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const frame = this.#frame(() => this.#fieldsOf(asked), { cursor: asked.event.offset });
    made.set(key, frame);
    return frame;
  }

  #fieldsOf({ event, part, render }: Asked): FrameFields {
    const data = toFrameData(event, part);
    const text = render === 'text' ? lineOf(data, part) : null;
    const shown = text === null ? data : { ...data, text };
    return { id: formatPosition(this.#epoch, event.offset), data: JSON.stringify(shown) };
  }

  #frame(
    fields: () => FrameFields,
    kind: { readonly cursor?: number; readonly key?: string },
  ): SharedFrame {
    return new SharedFrame({ encodings: this.#encodings, fields, ...kind });
  }
}
