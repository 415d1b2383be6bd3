interface Known {
  readonly holder: string;
  readonly revision: number;
  /** By our clock, ms: then it is asked after. */
  readonly until: number;
}

/** What is heard of who has what, and when each is to be asked after. Bounded by the names that there are. */
export class LeaseBook {
  readonly #ttlMs: number;
  readonly #known = new Map<string, Known>();

  constructor(ttlMs: number) {
    this.#ttlMs = ttlMs;
  }

  holders(): ReadonlyMap<string, string> {
    return new Map([...this.#known].map(([name, { holder }]) => [name, holder]));
  }

  /** It was stored under that revision; one that is known already lasts no longer. Whether the holder changed. */
  held(
    name: string,
    by: { readonly holder: string; readonly revision: number },
    now: number,
  ): boolean {
    const before = this.#known.get(name);
    if (before?.revision === by.revision && before.holder === by.holder) return false;
    this.#known.set(name, { ...by, until: now + this.#ttlMs });
    return before?.holder !== by.holder;
  }

  /** It is nobody's now. Whether it was somebody's. */
  gone(name: string): boolean {
    return this.#known.delete(name);
  }

  /** Those to be asked after. */
  due(now: number): readonly string[] {
    return [...this.#known].filter(([, { until }]) => until <= now).map(([name]) => name);
  }

  /** Nobody could be heard, or this one not be asked after: it has its full time again. */
  spare(now: number, names: Iterable<string> = this.#known.keys()): void {
    for (const name of [...names]) {
      const known = this.#known.get(name);
      if (known !== undefined) this.#known.set(name, { ...known, until: now + this.#ttlMs });
    }
  }
}
