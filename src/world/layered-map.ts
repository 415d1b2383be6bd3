const GONE = Symbol('gone');

/**
 * A map with a layer of changes over it, to be merged or dropped as one.
 *
 * - **Memory** the base, plus what was changed since the last merge.
 * - **Order** of `values`: the base's, then what is new.
 */
export class LayeredMap<TKey, TValue> {
  readonly #base = new Map<TKey, TValue>();
  readonly #layer = new Map<TKey, TValue | typeof GONE>();

  /** With the layer. */
  get(key: TKey): TValue | undefined {
    const value = this.#layer.size === 0 ? undefined : this.#layer.get(key);
    if (value === undefined) return this.#base.get(key);
    return value === GONE ? undefined : value;
  }

  /** Without it. */
  committed(key: TKey): TValue | undefined {
    return this.#base.get(key);
  }

  set(key: TKey, value: TValue): void {
    this.#layer.set(key, value);
  }

  delete(key: TKey): void {
    this.#layer.set(key, GONE);
  }

  *values(): Generator<TValue> {
    for (const [key, value] of this.#base) {
      const over = this.#layer.get(key);
      if (over === undefined) yield value;
      else if (over !== GONE) yield over;
    }
    for (const [key, value] of this.#layer) if (value !== GONE && !this.#base.has(key)) yield value;
  }

  committedValues(): IterableIterator<TValue> {
    return this.#base.values();
  }

  merge(): void {
    if (this.#layer.size === 0) return;
    for (const [key, value] of this.#layer)
      if (value === GONE) this.#base.delete(key);
      else this.#base.set(key, value);
    this.#layer.clear();
  }

  drop(): void {
    this.#layer.clear();
  }
}
