/** Knows the newest of many ids; the oldest is forgotten. */
export class RecentIds {
  readonly #known = new Set<string>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  /** Remembers it; false when it was known already. */
  isNew(id: string): boolean {
    if (this.#known.has(id)) return false;
    this.#known.add(id);
    if (this.#known.size > this.#max) {
      const [oldest = ''] = this.#known;
      this.#known.delete(oldest);
    }
    return true;
  }
}
