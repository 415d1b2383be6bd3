import { type EventTally } from './type-counts';

/** One who listens. */
export interface Listener<TEvent> {
  /** Events published before it came; those it does not get. */
  readonly since: number;
  /** Its place in its topic, which keeps it. */
  seat: number;
  /** Sees to what becomes of the event, and counts it. Never throws. */
  take(event: TEvent, tally: EventTally): void;
  /** Nothing more will come. */
  complete(): void;
}

/** Those who listen to one thing, in order of coming. Coming and leaving are O(1): who leaves leaves a gap, and gaps are closed once they are half of all. */
export class Topic<TEvent> {
  #seats: (Listener<TEvent> | undefined)[] = [];
  #gaps = 0;
  #isWalked = false;

  get size(): number {
    return this.#seats.length - this.#gaps;
  }

  add(listener: Listener<TEvent>): void {
    listener.seat = this.#seats.length;
    this.#seats.push(listener);
  }

  delete(listener: Listener<TEvent>): void {
    if (this.#seats[listener.seat] !== listener) return;
    this.#seats[listener.seat] = undefined;
    this.#gaps += 1;
    if (!this.#isWalked) this.#closeGaps();
  }

  /**
   * To everyone who listened before the event with this number was published, and still does.
   *
   * @returns how many places it looked at.
   */
  deliver(event: TEvent, number: number, tally: EventTally): number {
    const end = this.#endBefore(number);
    this.#isWalked = true;
    const seats = this.#seats;
    for (let at = 0; at < end; at += 1) seats[at]?.take(event, tally);
    this.#isWalked = false;
    if (this.#gaps > 0) this.#closeGaps();
    return end;
  }

  complete(): void {
    const leaving = this.#seats;
    this.#seats = [];
    this.#gaps = 0;
    for (const listener of leaving) listener?.complete();
  }

  /** Who came last sits last: where those sit who came in time. */
  #endBefore(number: number): number {
    let end = this.#seats.length;
    while (end > 0 && (this.#seats[end - 1]?.since ?? number) >= number) end -= 1;
    return end;
  }

  #closeGaps(): void {
    if (this.#gaps * 2 <= this.#seats.length) return;
    const seats = this.#seats.filter((listener) => listener !== undefined);
    for (const [at, listener] of seats.entries()) listener.seat = at;
    this.#seats = seats;
    this.#gaps = 0;
  }
}
