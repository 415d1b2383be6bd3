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
  published = 0;
  delivered = 0;
  failed = 0;

  get listeners(): number {
    return this.#listeners.size;
  }

  add(listener: Listener<TEvent>): void {
    this.#listeners.add(listener);
  }

  delete(listener: Listener<TEvent>): void {
    this.#listeners.delete(listener);
  }

  /** To everyone who listened before the event with this number was published, and still does. */
  deliver(event: TEvent, number: number): void {
    for (const listener of this.#listeners) {
      if (listener.since >= number) continue;
      if (listener.take(event)) this.delivered += 1;
      else this.failed += 1;
    }
  }

  complete(): void {
    const leaving = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of leaving) listener.complete();
  }
}
