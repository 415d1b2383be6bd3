/** What is known under one key; undefined = nothing. */
interface Cell<TKey, TValue> {
  readonly key: TKey;
  committed: TValue | undefined;
  draft: TValue | undefined;
  /** Whether it stands among what has changed. */
  isChanged: boolean;
}

/**
 * A map with a layer of changes over it, to be merged or dropped as one.
 *
 * Both values of a key lie side by side, and what was changed is listed, so that reading takes one look-up with a layer or
 * without, and a merge none.
 *
 * - **Memory** the base, plus what was changed since the last merge.
 * - **Order** of `values`: the base's, then what is new.
 */
export class LayeredMap<TKey, TValue> {
  readonly #cells = new Map<TKey, Cell<TKey, TValue>>();
  readonly #changed: Cell<TKey, TValue>[] = [];

  /** With the layer. */
  get(key: TKey): TValue | undefined {
    return this.#cells.get(key)?.draft;
  }

  /** Without it. */
  committed(key: TKey): TValue | undefined {
    return this.#cells.get(key)?.committed;
  }

  set(key: TKey, value: TValue): void {
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#begin(key, value);
    else this.#change(cell, value);
  }

  /** The same, and what was there before. One look-up. */
  swap(key: TKey, value: TValue): TValue | undefined {
    const cell = this.#cells.get(key);
    if (cell === undefined) {
      this.#begin(key, value);
      return undefined;
    }
    const old = cell.draft;
    this.#change(cell, value);
    return old;
  }

  /** What is there, or nothing, becomes something else, or nothing. One look-up. */
  alter(key: TKey, to: (value: TValue | undefined) => TValue | undefined): void {
    const cell = this.#cells.get(key);
    if (cell !== undefined) {
      this.#change(cell, to(cell.draft));
      return;
    }
    const value = to(undefined);
    if (value !== undefined) this.#begin(key, value);
  }

  /** What is there becomes something else; nothing, where there is nothing. One look-up. */
  update(key: TKey, to: (value: TValue) => TValue): void {
    const cell = this.#cells.get(key);
    if (cell?.draft !== undefined) this.#change(cell, to(cell.draft));
  }

  delete(key: TKey): void {
    const cell = this.#cells.get(key);
    if (cell !== undefined) this.#change(cell, undefined);
  }

  *values(): Generator<TValue> {
    for (const { draft } of this.#cells.values()) if (draft !== undefined) yield draft;
  }

  *committedValues(): Generator<TValue> {
    for (const { committed } of this.#cells.values()) if (committed !== undefined) yield committed;
  }

  merge(): void {
    for (let cell = this.#changed.pop(); cell !== undefined; cell = this.#changed.pop()) {
      cell.committed = cell.draft;
      this.#settle(cell);
    }
  }

  drop(): void {
    for (let cell = this.#changed.pop(); cell !== undefined; cell = this.#changed.pop()) {
      cell.draft = cell.committed;
      this.#settle(cell);
    }
  }

  #begin(key: TKey, value: TValue): void {
    const cell = { key, committed: undefined, draft: value, isChanged: true };
    this.#cells.set(key, cell);
    this.#changed.push(cell);
  }

  #change(cell: Cell<TKey, TValue>, value: TValue | undefined): void {
    cell.draft = value;
    if (cell.isChanged) return;
    cell.isChanged = true;
    this.#changed.push(cell);
  }

  /** Both values are the same now; a key with none is forgotten. */
  #settle(cell: Cell<TKey, TValue>): void {
    cell.isChanged = false;
    if (cell.draft === undefined) this.#cells.delete(cell.key);
  }
}
