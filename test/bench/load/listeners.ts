import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { type RunningSide } from '../sides/side';
import { MarkReader } from './mark';
import { type Transcript } from './transcript';

const OPENED_AT_ONCE = 50;
const OPEN_WITHIN_MS = 30_000;

/** Streams that are read to the end of every frame, by as little as it takes. */
export class Listeners {
  readonly transcripts: readonly Transcript[];
  readonly #sockets: Socket[] = [];
  #onShown: (number: number) => void = () => undefined;
  #shown = 0;
  #lost = 0;

  private constructor(count: number) {
    this.transcripts = Array.from({ length: count }, () => []);
  }

  static async open(side: RunningSide, count: number): Promise<Listeners> {
    const listeners = new Listeners(count);
    for (let n = 0; n < count; n += OPENED_AT_ONCE) {
      const some = Array.from({ length: Math.min(OPENED_AT_ONCE, count - n) }, (_, i) => n + i);
      await Promise.all(some.map((each) => listeners.#open(side, each)));
    }
    return listeners;
  }

  /** Messages shown on all streams together. */
  get shown(): number {
    return this.#shown;
  }

  /** Streams that ended. */
  get lost(): number {
    return this.#lost;
  }

  /** Forgets what was shown, and calls back for each message on each stream from now on. */
  begin(onShown: (number: number) => void): void {
    for (const transcript of this.transcripts) transcript.length = 0;
    this.#shown = 0;
    this.#onShown = onShown;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #open(side: RunningSide, n: number): Promise<void> {
    const socket = connect(side.port, '127.0.0.1');
    this.#sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write(
      `GET ${side.streamPath} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${side.token(n)}\r\n\r\n`,
    );
    const [head] = (await once(socket, 'data', {
      signal: AbortSignal.timeout(OPEN_WITHIN_MS),
    })) as [Buffer];
    if (!head.toString().startsWith('HTTP/1.1 200'))
      throw new Error(`stream ${n} was not opened: ${head.toString()}`);
    const reader = new MarkReader((number) => {
      this.#shown += 1;
      this.transcripts[n]?.push(number);
      this.#onShown(number);
    });
    socket.on('data', (chunk) => {
      reader.read(chunk);
    });
    socket.on('close', () => (this.#lost += 1));
  }
}
