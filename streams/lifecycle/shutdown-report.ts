import { type CloseReason } from './close-reason';

/** How many, and the first hundred by path. */
export interface Counted {
  readonly count: number;
  /** 100 at most. */
  readonly paths: readonly string[];
}

/** What went wrong, and where. */
export interface ScopeFailure {
  readonly path: string;
  readonly error: unknown;
}

export interface CountedErrors extends Counted {
  /** 100 at most, in the order in which they happened. */
  readonly errors: readonly ScopeFailure[];
}

/**
 * What became of everything that a node owned. Each member is in exactly one of `closed`, `drained`, `forced` and
 * `abandoned`; what it threw is in `errors` besides.
 */
export interface ShutdownReport<TCode extends string = string> {
  readonly path: string;
  readonly reason: CloseReason<TCode>;
  /** From the call to the end, by the scheduler. */
  readonly ms: number;
  /** Nodes, and members whose teardown settled. */
  readonly closed: Counted;
  /** Work in flight that finished by itself. */
  readonly drained: Counted;
  /** Work that was cut at the deadline and then settled. */
  readonly forced: Counted;
  /** Work and teardowns that did not settle even by the deadline + `closeMs`. */
  readonly abandoned: Counted;
  /** Of the node and of all that has closed under it since it was opened. */
  readonly errors: CountedErrors;
  /** The longest time for which the shutdown held the event loop. */
  readonly longestSliceMs: number;
}
