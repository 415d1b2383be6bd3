import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { createParser } from 'eventsource-parser';
import { eventually } from './eventually';

/** A stream that is read to its end, once, and how it ended. */
export class WatchedStream {
  readonly #request: ClientRequest;
  #hasCaughtUp = false;
  #bye: string | null = null;
  /** By `performance.now()`; null = it is open. */
  endedAt: number | null = null;

  private constructor(url: string, token: string) {
    const headers = { authorization: `Bearer ${token}` };
    this.#request = get(`${url}/api/events`, { headers, agent: false }, (response) => {
      this.#read(response);
    });
    this.#request.on('error', () => undefined);
    this.#request.on('close', () => {
      this.endedAt = performance.now();
    });
  }

  /** Resolves when it has caught up. */
  static async open(url: string, token: string): Promise<WatchedStream> {
    const stream = new WatchedStream(url, token);
    await eventually('a stream that has caught up', () => stream.#hasCaughtUp);
    return stream;
  }

  /** The code of its last word; null = it had none. */
  get bye(): string | null {
    return this.#bye;
  }

  close(): void {
    this.#request.destroy();
  }

  #read(response: IncomingMessage): void {
    response.setEncoding('utf8');
    const parser = createParser({
      onEvent: ({ event, data }) => {
        if (event === 'caught-up') this.#hasCaughtUp = true;
        if (event === 'bye') this.#bye = (JSON.parse(data) as { code: string }).code;
      },
    });
    response.on('data', (text: string) => {
      parser.feed(text);
    });
    response.on('error', () => undefined);
  }
}
