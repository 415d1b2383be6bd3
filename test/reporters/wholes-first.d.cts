interface Test {
  readonly path: string;
  readonly context: unknown;
}

/** See `wholes-first.cjs`. */
declare class WholesFirst {
  constructor(options: unknown);
  sort<T extends Test>(tests: readonly T[]): readonly T[];
}

export = WholesFirst;
