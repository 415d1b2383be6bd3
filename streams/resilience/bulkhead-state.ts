/** What one who comes now gets at a bulkhead: he is let in, he waits, or he is refused. */
export type BulkheadState =
  | { readonly kind: 'free'; readonly running: number }
  | { readonly kind: 'busy'; readonly running: number; readonly waiting: number }
  | { readonly kind: 'full'; readonly running: number; readonly waiting: number };

/** How many are under way and wait. */
export interface BulkheadLoad {
  readonly running: number;
  readonly waiting: number;
}

/** How many may be under way and may wait. */
export interface BulkheadLimits {
  /** Subscriptions at one time; integer, 1 to 1,000,000. */
  readonly concurrent: number;
  /** Those who may wait for one; integer, 0 to 1,000,000. */
  readonly queue: number;
}

/**
 * What a load means for the next one who comes. Nobody overtakes: while somebody waits, who comes waits too.
 *
 * Use it to see or to test what `Bulkhead` decides.
 *
 * - **Errors** never. **Time** none.
 *
 * @example
 * bulkheadState({ running: 2, waiting: 0 }, { concurrent: 2, queue: 1 }); // { kind: 'busy', running: 2, waiting: 0 }
 */
export function bulkheadState(load: BulkheadLoad, limits: BulkheadLimits): BulkheadState {
  const { running, waiting } = load;
  if (running < limits.concurrent && waiting === 0) return { kind: 'free', running };
  return { kind: waiting < limits.queue ? 'busy' : 'full', running, waiting };
}
