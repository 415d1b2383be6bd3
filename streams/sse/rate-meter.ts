const WINDOW_MS = 1000;

/** How much happened in the last second, from two counters: the whole window before, by its part that is still within, and this one. */
export class RateMeter {
  #windowAt = -Infinity;
  #current = 0;
  #previous = 0;

  add(count: number, now: number): void {
    this.#roll(now);
    this.#current += count;
  }

  perSecond(now: number): number {
    this.#roll(now);
    const elapsed = now - this.#windowAt;
    return this.#current + this.#previous * (1 - elapsed / WINDOW_MS);
  }

  #roll(now: number): void {
    const elapsed = now - this.#windowAt;
    if (elapsed < WINDOW_MS) return;
    const isNext = elapsed < 2 * WINDOW_MS;
    this.#previous = isNext ? this.#current : 0;
    this.#current = 0;
    this.#windowAt = isNext ? this.#windowAt + WINDOW_MS : now;
  }
}
