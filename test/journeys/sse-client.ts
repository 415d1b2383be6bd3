import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** One frame as a client sees it. */
export interface SeenFrame {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A reader of the stream that knows only what the protocol says: keeps its cursor, comes back where it was. */
export class SseClient {
  readonly frames: SeenFrame[] = [];
  readonly #base: string;
  readonly #token: string;
  readonly #waiting = new Set<() => void>();
  #request: ClientRequest | null = null;
  #lastId: string | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isWanted = false;
  /** Status of the last answer; null = none yet. */
  status: number | null = null;

  constructor(base: string, token: string) {
    this.#base = base;
    this.#token = token;
  }

  get lastId(): string | null {
    return this.#lastId;
  }

  /** Logged events, in order of arrival. */
  get events(): readonly SeenFrame[] {
    return this.frames.filter(({ event }) => event === undefined);
  }

  /** Opens the stream and opens it again whenever it ends, until `close`, or until it is told not to come back. */
  open(): this {
    this.#isWanted = true;
    this.#connect();
    return this;
  }

  /** Cuts the line without a word; `open` resumes. */
  close(): void {
    this.#isWanted = false;
    clearTimeout(this.#retry);
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
    const request = get(`${this.#base}/api/events`, { headers }, (response) => {
      this.status = response.statusCode ?? null;
      this.#read(response);
    });
    this.#request = request;
    request.on('error', () => undefined);
    request.on('close', () => {
      if (this.#isWanted && this.#request === request && this.status !== 204) {
        this.#retry = setTimeout(() => {
          this.#again();
        }, 50);
      }
    });
  }

  #again(): void {
    if (this.#isWanted) this.#connect();
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
    const frame: SeenFrame = { id, event, data: JSON.parse(data) as SeenFrame['data'] };
    this.frames.push(frame);
    if (event === 'bye' && frame.data['final'] === true) this.#isWanted = false;
    for (const look of [...this.#waiting]) look();
  }
}
