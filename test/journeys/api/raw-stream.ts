import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

export interface StreamAsked {
  readonly token?: string;
  readonly lastEventId?: string;
  /** What follows the question mark. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Fits = (message: EventSourceMessage) => boolean;

/** One connection to the stream, as it comes over the wire; it does not come back by itself. */
export class RawStream {
  readonly messages: EventSourceMessage[] = [];
  readonly retries: number[] = [];
  readonly response: IncomingMessage;
  /** Resolves when the server has ended it. */
  readonly ended: Promise<unknown>;
  readonly #request: ClientRequest;
  readonly #waiting = new Set<() => void>();
  #text = '';

  private constructor(request: ClientRequest, response: IncomingMessage) {
    this.#request = request;
    this.response = response;
    const parser = createParser({
      onEvent: (message) => this.messages.push(message),
      onRetry: (ms) => this.retries.push(ms),
    });
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      this.#text += text;
      parser.feed(text);
      for (const look of [...this.#waiting]) look();
    });
    response.on('error', () => undefined);
    this.ended = new Promise((resolve) => response.once('close', resolve));
  }

  /** Resolves with the head of the answer. */
  static async open(url: string, asked: StreamAsked): Promise<RawStream> {
    const { token, lastEventId, query = '', headers } = asked;
    return new Promise((resolve, reject) => {
      const request = get(`${url}/api/events${query === '' ? '' : `?${query}`}`, {
        agent: false,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
          ...headers,
        },
      });
      request.once('error', reject);
      request.once('response', (response) => {
        request.on('error', () => undefined);
        resolve(new RawStream(request, response));
      });
    });
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  /** Everything so far, byte for byte. */
  get text(): string {
    return this.#text;
  }

  /** Logged events: those without a name. */
  get events(): readonly EventSourceMessage[] {
    return this.messages.filter(({ event }) => event === undefined);
  }

  get lastId(): string {
    return [...this.text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';
  }

  dataOf(event: string): Readonly<Record<string, unknown>> {
    const message = this.messages.find((each) => each.event === event);
    if (message === undefined) throw new Error(`no ${event} in ${this.text}`);
    return JSON.parse(message.data) as Readonly<Record<string, unknown>>;
  }

  async until(fits: Fits): Promise<EventSourceMessage> {
    return this.#when(() => this.messages.find(fits));
  }

  async untilNamed(event: string): Promise<EventSourceMessage> {
    return this.until((message) => message.event === event);
  }

  /** All of them, once there are so many. */
  async gives(frames: number): Promise<readonly EventSourceMessage[]> {
    return this.#when(() => (this.messages.length >= frames ? this.messages : undefined));
  }

  async untilText(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#when(() => pattern.exec(this.text) ?? undefined);
  }

  /** Without a word. */
  async cut(): Promise<void> {
    this.#request.destroy();
    await this.ended;
  }

  async #when<T>(find: () => T | undefined, withinMs = 15_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(limit);
        this.#waiting.delete(look);
        resolve(found);
      };
      const limit = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`${find.toString()}: not within ${String(withinMs)} ms\n${this.text}`));
      }, withinMs);
      this.#waiting.add(look);
      look();
    });
  }
}
