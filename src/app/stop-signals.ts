/**
 * A signal sooner than this after the first is the same one, ms.
 *
 * A terminal sends Ctrl-C to every process in it, and npm hands what it gets on to the one that it started: `npm start` is
 * signalled twice, a few ms apart.
 */
export const SAME_SIGNAL_MS = 500;

/** What the signals that come mean: the first begins the stop, a second ends it. */
export class StopSignals {
  readonly #now: () => number;
  #since: number | null = null;

  /** `now` is monotonic, ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The stop has begun without a signal: the next one ends it. */
  begun(): void {
    this.#since ??= -Infinity;
  }

  hear(): 'stop' | 'same' | 'end' {
    if (this.#since !== null) return this.#now() - this.#since < SAME_SIGNAL_MS ? 'same' : 'end';
    this.#since = this.#now();
    return 'stop';
  }
}
