import { type Observable } from 'rxjs';
import { type BackoffConfig } from '../resilience/backoff';
import { type CloseReason } from './close-reason';
import { type ScopeOptions } from './scope-config';
import { type ShutdownReport } from './shutdown-report';
import { type RestartLimits, type SupervisionState } from './supervision-state';

/** When a run that failed is started again, and how often. */
export interface RestartConfig extends RestartLimits {
  /** The wait between the end of a run and the start of the next; it grows with the failures within `perMs`. */
  readonly backoff: BackoffConfig;
}

/**
 * How a supervised part shuts, what fails it, and when it is started again. `maxChildren`, `maxAgeMs` and `memberMaxAgeMs` are those of
 * each run; the node around them has none.
 */
export interface SuperviseOptions extends ScopeOptions {
  readonly restart: RestartConfig;
}

/**
 * A node whose one child, `run`, is started again when it fails.
 *
 * Use it for what may break and be whole again: a connection, a feed, a worker.
 *
 * - **Hot** the first run starts when it is made. A run fails when `start` throws, or when its `onError` escalates, which is
 *   the default here; it is closed within its `closeMs`, and the next starts after the backoff.
 * - **Completes** when more than `max` runs have failed within `perMs` (that is escalated to the parent), when anybody closes a
 *   run, and when it or its parent is shut, in the middle of a backoff too.
 * - **Errors** never: they are among the node's errors, what `start` throws as well.
 * - **Time** one timer of `backoff` on the tree's scheduler between two runs.
 *
 * @example
 * const feed = scope.supervise('feed', (run) => void run.subscribe('lines', lines$, { next: write, error: report }), {
 *   restart: { max: 2, perMs: 60_000, backoff: { random } },
 * });
 * feed.changes$; // of lines$ that always errors: closing, waiting, running, closing, waiting, running, escalated
 */
export interface Supervised<TCode extends string = string> {
  readonly path: string;
  readonly state: SupervisionState;
  /** Hot: each new state, none at subscription. Completes after `escalated` or `ended`; never errors. */
  readonly changes$: Observable<SupervisionState>;
  /** Ends it, run and backoff, for good. @param options.graceMs 0 to 2,147,483,647, default 0. */
  close(
    reason: CloseReason<TCode>,
    options?: { readonly graceMs?: number },
  ): Observable<ShutdownReport<TCode>>;
}
