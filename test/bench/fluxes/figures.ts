/** What evaluations of everybody's lucidity cost, one after the other in one process. */
export interface FluxFigures {
  /** From due to committed, of each. */
  readonly tookMs: readonly number[];
  /** The longest time between two turns of the event loop, of each. */
  readonly stallMs: readonly number[];
  /** The most processor time between two of them, all threads: what a stall is where no other process takes turns. */
  readonly turnCpuMs: readonly number[];
  /** Transactions that wrote anything, by any connection, of one evaluation. */
  readonly transactions: { readonly least: number; readonly most: number };
  /** Of the last evaluation. */
  readonly lucidity: number;
  readonly audits: number;
}
