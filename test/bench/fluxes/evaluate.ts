/** What one evaluation has written. */
export interface Written {
  readonly lucidity: number;
  readonly audits: number;
}

/** Prepares the n-th evaluation; what it gives back is what is measured, from due to committed. */
export type Evaluate = (n: number) => () => Promise<Written>;
