import { type LoggedEvent } from '../model/event';
import { type ByeCode, type Part } from '../model/frame';
import { toFrameData } from '../perception/to-frame-data';
import { lineOf } from '../wording/line-of';
import { encodeFrame, type OutgoingFrame } from '#streams';
import { formatPosition } from './stream-id';

/** `text`: each event also as one line of English, so that `curl -N` is a client. */
export type Render = 'data' | 'text';

interface Asked {
  readonly event: LoggedEvent;
  readonly part: Part;
  readonly render: Render;
}

/** Told to a client that is to stay away; EventSource would come back at once. */
const A_DAY_MS = 86_400_000;

/**
 * Events and notices as bytes; each kind of reader's bytes are made once and shared.
 *
 * - **Memory** what was made of an event is forgotten with it; one event is remembered.
 */
export class Frames {
  readonly #epoch: string;
  readonly #utf8: (text: string) => Uint8Array;
  readonly #made = new WeakMap<LoggedEvent, Map<string, OutgoingFrame>>();
  /** The last one asked for; of a broadcast the next reader asks for the same. */
  #last: (Asked & { readonly frame: OutgoingFrame }) | null = null;
  #cursor: { readonly offset: number; readonly frame: OutgoingFrame } | null = null;

  constructor(config: { readonly epoch: string; readonly utf8: (text: string) => Uint8Array }) {
    this.#epoch = config.epoch;
    this.#utf8 = config.utf8;
  }

  /** A logged event: with an id, without an event name, so that `onmessage` of any client sees it. */
  ofEvent(event: LoggedEvent, part: Part, render: Render): OutgoingFrame {
    const last = this.#last;
    if (last?.event === event && last.part === part && last.render === render) return last.frame;
    const asked = { event, part, render };
    const frame = this.#once(asked);
    this.#last = { ...asked, frame };
    return frame;
  }

  /** What a client is told by name; `id` where it moves the cursor, `key` where only the newest counts. */
  named(
    event: string,
    data: object,
    more: { readonly offset?: number; readonly key?: string; readonly retryMs?: number } = {},
  ): OutgoingFrame {
    const text = encodeFrame({
      event,
      data: JSON.stringify(data),
      ...(more.offset !== undefined && { id: formatPosition(this.#epoch, more.offset) }),
      ...(more.retryMs !== undefined && { retry: more.retryMs }),
    });
    return {
      bytes: this.#utf8(text),
      ...(more.key !== undefined && { key: more.key }),
    };
  }

  /** Moves the client's cursor and dispatches nothing. */
  cursorAt(offset: number): OutgoingFrame {
    if (this.#cursor?.offset !== offset) {
      const bytes = this.#utf8(encodeFrame({ id: formatPosition(this.#epoch, offset) }));
      this.#cursor = { offset, frame: { bytes, key: 'cursor' } };
    }
    return this.#cursor.frame;
  }

  bye(
    code: ByeCode,
    text: string,
    end: { readonly isFinal: boolean; readonly retryMs: number },
  ): OutgoingFrame {
    const { isFinal, retryMs } = end;
    const data = { code, text, final: isFinal, ...(!isFinal && { retryMs }) };
    return this.named('bye', data, { retryMs: isFinal ? A_DAY_MS : retryMs });
  }

  #once(asked: Asked): OutgoingFrame {
    const made = this.#made.get(asked.event) ?? new Map<string, OutgoingFrame>();
    if (made.size === 0) this.#made.set(asked.event, made);
    const key = `${asked.part} ${asked.render}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const frame = this.#encode(asked);
    made.set(key, frame);
    return frame;
  }

  #encode({ event, part, render }: Asked): OutgoingFrame {
    const data = toFrameData(event, part);
    const text = render === 'text' ? lineOf(data, part) : null;
    const shown = text === null ? data : { ...data, text };
    const id = formatPosition(this.#epoch, event.offset);
    return {
      bytes: this.#utf8(encodeFrame({ id, data: JSON.stringify(shown) })),
      cursor: event.offset,
    };
  }
}
