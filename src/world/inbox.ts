import { type CommandFault } from '../model/command-fault';
import { type Input, type Reply } from '../model/input';

/** One input that waits, and whom to tell. */
export interface Entry {
  readonly input: Input;
  readonly reply: {
    readonly next: (reply: Reply) => void;
    readonly error: (fault: CommandFault) => void;
    readonly complete: () => void;
  };
}

export const isLink = ({ input }: Entry): boolean =>
  input.kind === 'link-lost' || input.kind === 'link-back';

/**
 * What waits while a batch commits, first come first served.
 *
 * - **Memory** at most `max` players' inputs; `offer` says no beyond it and counts. Links and ticks always fit: there is one tick at most, and links are as many as players.
 */
export class Inbox {
  readonly #max: number;
  #waiting: Entry[] = [];
  #hasTick = false;
  #refused = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** Entries turned away because the box was full. */
  get refused(): number {
    return this.#refused;
  }

  /** false = full, or a tick waits already. */
  offer(entry: Entry): boolean {
    const { kind } = entry.input;
    if (kind === 'tick') {
      if (this.#hasTick) return false;
      this.#hasTick = true;
    } else if ((kind === 'command' || kind === 'enter') && this.#waiting.length >= this.#max) {
      this.#refused += 1;
      return false;
    }
    this.#waiting.push(entry);
    return true;
  }

  /** The oldest, at most `limit`. */
  take(limit: number): readonly Entry[] {
    const taken = this.#waiting.slice(0, limit);
    this.#waiting = this.#waiting.slice(limit);
    if (taken.some(({ input }) => input.kind === 'tick')) this.#hasTick = false;
    return taken;
  }

  /** Back to the front, to be taken first. */
  putBack(entries: readonly Entry[]): void {
    this.#waiting = [...entries, ...this.#waiting];
  }
}
