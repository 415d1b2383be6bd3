/** So many bad messages in so long, and the client is sent away. */
export const BAD_MAX = 20;
export const BAD_WITHIN_MS = 60_000;

/**
 * The bad messages of one client.
 *
 * - **Memory** the times of the last `BAD_MAX`.
 */
export class BadMessages {
  readonly #now: () => number;
  readonly #at: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** One more; true = it is one too many. */
  add(): boolean {
    const now = this.#now();
    this.#at.push(now);
    if (this.#at.length < BAD_MAX) return false;
    return now - (this.#at.shift() ?? now) <= BAD_WITHIN_MS;
  }
}
