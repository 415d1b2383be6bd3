import { type CommandFault } from '../model/command-fault';
import { type PlayerId } from '../model/ids';
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

/** Whose line came or went; null = it is no such input. */
const linkedBy = ({ input }: Entry): PlayerId | null =>
  input.kind === 'link-lost' || input.kind === 'link-back' ? input.player : null;

export const isLink = (entry: Entry): boolean => linkedBy(entry) !== null;

/** A reload has a batch to itself: all others see the old world, or all the new. */
function aloneIfReload(entries: readonly Entry[]): readonly Entry[] {
  const at = entries.findIndex(({ input }) => input.kind === 'reload');
  return at < 0 ? entries : entries.slice(0, Math.max(1, at));
}

/**
 * What waits while a batch commits, first come first served.
 *
 * - **Memory** at most `max` players' inputs; `offer` says no beyond it and counts. Ticks and links always fit: there is one
 *   tick at most, and one link of each player, the newest: how often a line came and went meanwhile changes nothing.
 */
export class Inbox {
  readonly #max: number;
  /** In order. */
  readonly #waiting = new Set<Entry>();
  readonly #links = new Map<PlayerId, Entry>();
  #hasTick = false;
  #refused = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#waiting.size;
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
    } else if ((kind === 'command' || kind === 'enter') && this.#waiting.size >= this.#max) {
      this.#refused += 1;
      return false;
    }
    this.#put(entry);
    return true;
  }

  /** The oldest, at most `limit`. */
  take(limit: number): readonly Entry[] {
    const taken = aloneIfReload([...this.#waiting].slice(0, limit));
    for (const entry of taken) this.#remove(entry);
    if (taken.some(({ input }) => input.kind === 'tick')) this.#hasTick = false;
    return taken;
  }

  /** Back to the front, to be taken first. */
  putBack(entries: readonly Entry[]): void {
    const later = [...this.#waiting];
    this.#waiting.clear();
    this.#links.clear();
    for (const entry of [...entries, ...later]) this.#put(entry);
  }

  /** An older link of the same player is over: the newer one says it all. */
  #put(entry: Entry): void {
    const player = linkedBy(entry);
    if (player !== null) {
      const older = this.#links.get(player);
      if (older !== undefined) {
        this.#waiting.delete(older);
        older.reply.complete();
      }
      this.#links.set(player, entry);
    }
    this.#waiting.add(entry);
  }

  #remove(entry: Entry): void {
    this.#waiting.delete(entry);
    const player = linkedBy(entry);
    if (player !== null) this.#links.delete(player);
  }
}
