import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type SeenFrame } from '../sse-client';

/** From the last word of one stream until the next had caught up, by `performance.now()`. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/** Between two tries, ms. */
const AGAIN_MS = 50;
/** A node that has not answered within this time is left, ms. */
const PATIENCE_MS = 2_000;

/** A reader of the stream that goes to the next node, with its cursor, whenever it is told goodbye or its line breaks. */
export class RoamingStream {
  readonly frames: SeenFrame[] = [];
  readonly pauses: Pause[] = [];
  readonly #urls: readonly string[];
  readonly #token: string;
  readonly #waiting = new Set<() => void>();
  #at: number;
  #request: ClientRequest | null = null;
  #lastId: string | null = null;
  #again: NodeJS.Timeout | undefined;
  #brokenAt: number | null = null;
  #isWanted = false;

  /** @param at the node that it begins with */
  constructor(urls: readonly string[], token: string, at: number) {
    this.#urls = urls;
    this.#token = token;
    this.#at = at;
  }

  /** Logged events, in order of arrival. */
  get events(): readonly SeenFrame[] {
    return this.frames.filter(({ event }) => event === undefined);
  }

  /** It has no line, or has not caught up again. */
  get isBroken(): boolean {
    return this.#brokenAt !== null;
  }

  open(): this {
    this.#isWanted = true;
    this.#connect();
    return this;
  }

  /** Cuts the line without a word; it goes on at the next node. */
  hop(): void {
    this.#request?.destroy();
  }

  close(): void {
    this.#isWanted = false;
    clearTimeout(this.#again);
    this.#request?.destroy();
  }

  /** The first frame that fits, now or to come. */
  async until(fits: (frame: SeenFrame) => boolean, withinMs = 10_000): Promise<SeenFrame> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.frames.find(fits);
        if (found === undefined) return;
        clearTimeout(limit);
        this.#waiting.delete(look);
        resolve(found);
      };
      const limit = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`not seen within ${String(withinMs)} ms: ${fits.toString()}`));
      }, withinMs);
      this.#waiting.add(look);
      look();
    });
  }

  #connect(): void {
    const headers = {
      authorization: `Bearer ${this.#token}`,
      ...(this.#lastId !== null && { 'last-event-id': this.#lastId }),
    };
    const url = this.#urls[this.#at % this.#urls.length] ?? '';
    const request = get(`${url}/api/events`, { headers, agent: false }, (response) => {
      clearTimeout(patience);
      this.#read(response);
    });
    const patience = setTimeout(() => request.destroy(), PATIENCE_MS);
    this.#request = request;
    request.on('error', () => undefined);
    request.on('close', () => {
      clearTimeout(patience);
      this.#brokenAt ??= performance.now();
      this.#at += 1;
      if (this.#isWanted)
        this.#again = setTimeout(() => {
          this.#connect();
        }, AGAIN_MS);
    });
  }

  #read(response: IncomingMessage): void {
    const parser = createParser({
      onEvent: (message) => {
        this.#take(message);
      },
    });
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      parser.feed(text);
    });
    response.on('error', () => undefined);
  }

  #take({ id, event, data }: EventSourceMessage): void {
    if (id !== undefined && id !== '') this.#lastId = id;
    if (event === 'bye') this.#brokenAt ??= performance.now();
    if (event === 'caught-up' && this.#brokenAt !== null) {
      this.pauses.push({ from: this.#brokenAt, to: performance.now() });
      this.#brokenAt = null;
    }
    this.frames.push({ id, event, data: JSON.parse(data) as SeenFrame['data'] });
    for (const look of [...this.#waiting]) look();
  }
}
