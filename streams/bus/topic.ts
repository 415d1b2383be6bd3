/** One who listens. */
export interface Listener<TEvent> {
  /** Events published before it came; those it does not get. */
  readonly since: number;
  /** Whether it took the event; false = it threw. Never throws. */
  readonly take: (event: TEvent) => boolean;
  readonly complete: () => void;
}

/** Those who listen to one type, or to all, and what came to pass there. */
export class Topic<TEvent> {
  readonly #listeners = new Set<Listener<TEvent>>();
  /** The one listener, if there is one: most types have no more, and walking a Set of one costs twice the call. */
  #only: Listener<TEvent> | undefined;
  published = 0;
  delivered = 0;
  failed = 0;

  get listeners(): number {
    return this.#listeners.size;
  }

  add(listener: Listener<TEvent>): void {
    this.#listeners.add(listener);
    this.#findOnly();
  }

  delete(listener: Listener<TEvent>): void {
    this.#listeners.delete(listener);
    this.#findOnly();
  }

  /** To everyone who listened before the event with this number was published, and still does. */
  deliver(event: TEvent, number: number): void {
    if (this.#only !== undefined) this.#give(this.#only, event, number);
    else if (this.#listeners.size > 0) {
      for (const listener of this.#listeners) this.#give(listener, event, number);
    }
  }

  #give(listener: Listener<TEvent>, event: TEvent, number: number): void {
    if (listener.since >= number) return;
    if (listener.take(event)) this.delivered += 1;
    else this.failed += 1;
  }

  #findOnly(): void {
    this.#only = undefined;
    if (this.#listeners.size === 1) for (const only of this.#listeners) this.#only = only;
  }

  complete(): void {
    const leaving = [...this.#listeners];
    this.#listeners.clear();
    this.#only = undefined;
    for (const listener of leaving) listener.complete();
  }
}
