/** What one connection of the pool is used for. */
export interface LineUse {
  /** Messages given to it. */
  readonly uses: number;
  /** Requests under way on it. */
  readonly inFlight: number;
  /** How long something was under way, ms since it was made. */
  readonly busyMs: number;
}

/** Counts what is under way, and for how long something is. */
export class UseMeter {
  readonly #now: () => number;
  #uses = 0;
  #inFlight = 0;
  #busyMs = 0;
  #busySince = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get use(): LineUse {
    const running = this.#inFlight > 0 ? this.#now() - this.#busySince : 0;
    return { uses: this.#uses, inFlight: this.#inFlight, busyMs: this.#busyMs + running };
  }

  /** One that is over at once. */
  once(): void {
    this.#uses += 1;
  }

  begin(): void {
    this.#uses += 1;
    if (this.#inFlight === 0) this.#busySince = this.#now();
    this.#inFlight += 1;
  }

  end(): void {
    this.#inFlight -= 1;
    if (this.#inFlight === 0) this.#busyMs += this.#now() - this.#busySince;
  }
}
