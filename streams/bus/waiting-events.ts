/** First in, first out; both ends in O(1). */
export class WaitingEvents<TItem> {
  #items: (TItem | undefined)[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  push(item: TItem): void {
    this.#items.push(item);
  }

  /** The newest comes, and the oldest goes: at least the newest itself is there. */
  exchange(newest: TItem): TItem {
    this.push(newest);
    return this.shift() as TItem;
  }

  /** The oldest, which waits no longer. */
  shift(): TItem | undefined {
    const item = this.#items[this.#head];
    if (item === undefined) return undefined;
    this.#items[this.#head] = undefined;
    this.#head += 1;
    if (this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}
