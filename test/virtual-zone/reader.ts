import { type FrameData, type Part } from '../../src/model/frame';
import { type PlayerStream } from '../../src/session/player-stream';
import { lineOf } from '../../src/wording/line-of';
import { type Subscription } from 'rxjs';
import { type Sight } from './seen';

/** A client in memory: reads one stream's bytes, and remembers where it was cut off. */
export class Reader {
  readonly #sight: Sight;
  #connection: Subscription | null = null;
  #lastEventId: string | null = null;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  get isConnected(): boolean {
    return this.#connection?.closed === false;
  }

  get lastEventId(): string | null {
    return this.#lastEventId;
  }

  read({ frames$ }: PlayerStream): void {
    this.#connection = frames$.subscribe({
      next: (bytes) => {
        const blocks = Buffer.from(bytes).toString().split('\n\n');
        for (const block of blocks.slice(0, -1)) this.#take(fieldsOf(block));
      },
      error: (error: unknown) => {
        this.#sight.saw(`(the stream broke: ${String(error)})`);
      },
    });
  }

  hangUp(): void {
    this.#connection?.unsubscribe();
  }

  #take({ id, event, data }: Readonly<Record<string, string>>): void {
    if (id !== undefined) this.#lastEventId = id;
    if (data === undefined) return;
    const told = JSON.parse(data) as FrameData;
    if (event === 'bye') this.#sight.saw(String(told['text']));
    if (event !== undefined) return;
    this.#sight.perceived(told);
    const line = lineOf(told, told['part'] as Part, 'page');
    if (line !== null) this.#sight.saw(line);
  }
}

/** The frames of this server have one line for each field. */
function fieldsOf(block: string): Readonly<Record<string, string>> {
  const lines = block.split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')] as const;
  });
  return Object.fromEntries(lines);
}
