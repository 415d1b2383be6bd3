/** What the numbers of a window come to; null = there are none. */
export interface WindowSummary {
  readonly count: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly max: number | null;
}

/** The newest of many numbers; the oldest makes room. */
export class NumberWindow {
  readonly #kept: number[] = [];
  readonly #max: number;
  #at = 0;

  constructor(max: number) {
    this.#max = max;
  }

  add(value: number): void {
    this.#kept[this.#at] = value;
    this.#at = (this.#at + 1) % this.#max;
  }

  summary(): WindowSummary {
    const sorted = [...this.#kept].sort((one, other) => one - other);
    const at = (share: number): number | null =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
    return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
  }
}
