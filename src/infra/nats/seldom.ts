export interface SeldomConfig {
  /** One of a kind is told in so many ms. */
  readonly everyMs: number;
  /** ms; it may be stepped. */
  readonly now: () => number;
}

/**
 * Of what may come in masses, the first of each kind and then one every now and then: for a log that says what happens and not how often.
 *
 * - **Memory** one entry for each kind: give it kinds that are bounded.
 */
export class Seldom {
  readonly #config: SeldomConfig;
  readonly #kinds = new Map<string, { since: number; untold: number }>();

  constructor(config: SeldomConfig) {
    this.#config = config;
  }

  /** One more: with how many of its kind were passed over before it; null = it is passed over too. */
  next(kind: string): number | null {
    const { everyMs, now } = this.#config;
    const at = now();
    const known = this.#kinds.get(kind);
    if (known !== undefined && Math.abs(at - known.since) < everyMs) {
      known.untold += 1;
      return null;
    }
    this.#kinds.set(kind, { since: at, untold: 0 });
    return known?.untold ?? 0;
  }

  /** All is well again: the next one is the first. How many were passed over. */
  over(): number {
    const untold = [...this.#kinds.values()].reduce((sum, kind) => sum + kind.untold, 0);
    this.#kinds.clear();
    return untold;
  }
}
