/** What is known of the newest so many keys; the oldest makes room. */
export class Latest<TValue> {
  readonly #max: number;
  readonly #kept = new Map<string, TValue>();

  constructor(max: number) {
    this.#max = max;
  }

  get(key: string): TValue | undefined {
    return this.#kept.get(key);
  }

  set(key: string, value: TValue): void {
    this.#kept.set(key, value);
    if (this.#kept.size <= this.#max) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }
}
