/** What a budget holds: at least one retry, or less than one. A success is worth `ratio`, a retry costs 1. */
export type RetryBudgetState =
  | { readonly kind: 'funded'; readonly tokens: number }
  | { readonly kind: 'spent'; readonly tokens: number };

/** What a budget is told: something succeeded, or somebody wants to try again. */
export type RetryBudgetEvent = { readonly type: 'succeeded' } | { readonly type: 'asked' };

/** What a success pays for, and how much may be saved up. */
export interface RetryBudgetLimits {
  /** Retries that one success pays for; 0.001 to 1, by millionths. @default 0.1 */
  readonly ratio: number;
  /** Retries saved up at most, and held at the beginning; integer, 1 to 1,000,000. @default 10 */
  readonly capacity: number;
}

/**
 * The state of a budget after an event; one who asks is allowed when it was `funded` before.
 *
 * Use it to see or to test what `RetryBudget` decides.
 *
 * - **Errors** never. **Time** none: what counts as recent is what fits into `capacity`.
 *
 * @example
 * const limits = { ratio: 0.5, capacity: 2 };
 * const spent = retryBudgetStep({ kind: 'funded', tokens: 1 }, { type: 'asked' }, limits); // { kind: 'spent', tokens: 0 }
 * retryBudgetStep(spent, { type: 'succeeded' }, limits); // { kind: 'spent', tokens: 0.5 }
 */
export function retryBudgetStep(
  state: RetryBudgetState,
  event: RetryBudgetEvent,
  limits: RetryBudgetLimits,
): RetryBudgetState {
  if (event.type === 'succeeded')
    return holding(Math.min(limits.capacity, state.tokens + limits.ratio));
  return state.kind === 'funded' ? holding(state.tokens - 1) : state;
}

/** Whole millionths, or ten tenths would be less than one. */
function holding(sum: number): RetryBudgetState {
  const tokens = Math.round(sum * 1_000_000) / 1_000_000;
  return { kind: tokens >= 1 ? 'funded' : 'spent', tokens };
}
