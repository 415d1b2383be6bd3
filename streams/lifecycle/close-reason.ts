/**
 * Why something closed, as data: it goes unchanged from the node that is shut to everything under it, and from there to
 * clients, logs and metrics.
 *
 * `code` is the application's own union of strings, plus `deadline`, `error`, and `parent` (its owner closed it and
 * named no other reason).
 */
export interface CloseReason<TCode extends string = string> {
  readonly code: TCode | 'deadline' | 'error' | 'parent';
  /** Who asked: a signal's name, a path, an address. */
  readonly source?: string;
  readonly error?: unknown;
}

/** What is run when something closes; a promise is awaited within the node's `closeMs`. */
export type Teardown<TCode extends string = string> = (
  reason: CloseReason<TCode>,
) => void | PromiseLike<void>;
