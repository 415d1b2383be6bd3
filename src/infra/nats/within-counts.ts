/** How many took no longer than so many ms; the last is all. */
export type Within = readonly (readonly [ms: number, count: number])[];

const BOUNDS = [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, Infinity];

/** Counts how long things took; integers only, so that it may be asked at every message. */
export class WithinCounts {
  readonly #counts = BOUNDS.map(() => 0);

  add(ms: number): void {
    const at = BOUNDS.findIndex((bound) => ms <= bound);
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  counts(): Within {
    let sum = 0;
    return BOUNDS.map((bound, at) => [bound, (sum += this.#counts[at] ?? 0)] as const);
  }
}
