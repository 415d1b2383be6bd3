/** A place in a line; its neighbours are the line's own business. */
interface Place<TValue> {
  readonly value: TValue;
  before: Place<TValue> | undefined;
  after: Place<TValue> | undefined;
}

/** First come, first served; whoever waits may leave from anywhere, in O(1). The owner bounds it. */
export class WaitingLine<TValue> {
  #first: Place<TValue> | undefined;
  #last: Place<TValue> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @returns leaves the line, once: false when it was served or has left before. */
  join(value: TValue): () => boolean {
    const place: Place<TValue> = { value, before: this.#last, after: undefined };
    if (this.#last === undefined) this.#first = place;
    else this.#last.after = place;
    this.#last = place;
    this.#length += 1;
    return () => this.#leave(place);
  }

  /** Takes out the one who came first, and begins with him; false when nobody waits. */
  serve(begin: (value: TValue) => void): boolean {
    const first = this.#first;
    if (first === undefined) return false;
    this.#leave(first);
    begin(first.value);
    return true;
  }

  #leave(place: Place<TValue>): boolean {
    const { before, after } = place;
    if (before === undefined && this.#first !== place) return false;
    if (before === undefined) this.#first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
    place.before = place.after = undefined;
    this.#length -= 1;
    return true;
  }
}
