/** A map that forgets what was used least recently. */
export class BoundedMap<TKey, TValue> {
  readonly #max: number;
  readonly #entries = new Map<TKey, TValue>();
  #evicted = 0;

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** How many were forgotten for want of room. */
  get evicted(): number {
    return this.#evicted;
  }

  /** Asking is using. */
  get(key: TKey): TValue | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#renew(key, value);
    return value;
  }

  set(key: TKey, value: TValue): void {
    this.#renew(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size <= this.#max || oldest === undefined) return;
    this.#entries.delete(oldest);
    this.#evicted += 1;
  }

  delete(key: TKey): void {
    this.#entries.delete(key);
  }

  /** Looks at every entry: for what happens rarely. */
  deleteWhere(isUnwanted: (value: TValue) => boolean): void {
    for (const [key, value] of this.#entries) if (isUnwanted(value)) this.#entries.delete(key);
  }

  #renew(key: TKey, value: TValue): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
  }
}
