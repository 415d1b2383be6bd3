/**
 * What waits to be sent; of values with the same key only the newest, in the place of the older.
 *
 * Use it in front of a slow reader, where an older picture of the same thing is worth nothing.
 *
 * - **Memory** unbounded for values without key: the owner watches `length` and takes or keeps before it grows.
 * - **Order** of arrival; a newer value takes over the place of the older with its key.
 *
 * @param config.key the key of a value that only its newest matters of; undefined = never dropped.
 * @example
 * const queue = new ConflatingQueue<string>({ key: (text) => (text.startsWith('hp') ? 'hp' : undefined) });
 * ['hp 9', 'said', 'hp 8'].forEach((text) => queue.push(text));
 * queue.takeAll(); // ['hp 8', 'said']
 */
export class ConflatingQueue<TValue> {
  readonly #key: (value: TValue) => string | undefined;
  #waiting: TValue[] = [];
  /** Made when the first value with a key waits: most queues of a broadcast never see one. */
  #places: Map<string, number> | undefined;

  constructor(config: { readonly key: (value: TValue) => string | undefined }) {
    this.#key = config.key;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** The older value of the same key, which this one replaced; undefined when it replaced none. */
  push(value: TValue): TValue | undefined {
    const key = this.#key(value);
    if (key === undefined) {
      this.#waiting.push(value);
      return undefined;
    }
    this.#places ??= new Map();
    const place = this.#places.get(key);
    if (place === undefined) {
      this.#places.set(key, this.#waiting.push(value) - 1);
      return undefined;
    }
    const older = this.#waiting[place];
    this.#waiting[place] = value;
    return older;
  }

  /** All that waits, in order; nothing waits afterwards. The array is yours. */
  takeAll(): TValue[] {
    const taken = this.#waiting;
    this.#waiting = [];
    this.#places = undefined;
    return taken;
  }

  /** Lets go of what the test refuses; how many. */
  keep(isKept: (value: TValue) => boolean): number {
    const before = this.takeAll();
    for (const value of before) if (isKept(value)) this.push(value);
    return before.length - this.length;
  }
}
