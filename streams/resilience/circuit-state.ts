/** What a breaker knows of the thing behind it; times in ms of one clock. */
export type CircuitState =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: number }
  | {
      readonly kind: 'half-open';
      readonly successes: number;
      readonly trial: 'none' | 'running';
    };

/** What a breaker is told: somebody wants through, or how it went for one who was let through. */
export type CircuitEvent =
  | { readonly type: 'asked'; readonly now: number }
  | { readonly type: 'succeeded' }
  | { readonly type: 'failed'; readonly now: number }
  | { readonly type: 'abandoned' };

/** When a breaker opens, and when it closes again. */
export interface CircuitLimits {
  /** Failures in a row that open it; integer, 1 to 1,000,000. @default 5 */
  readonly failures: number;
  /** How long it stays open, ms; integer, 1 to 2^31 - 1. @default 60,000 */
  readonly openMs: number;
  /** Successes in a row of trials that close it; integer, 1 to 1,000,000. @default 2 */
  readonly successes: number;
}

/**
 * The state of a breaker after an event.
 *
 * Use it to see or to test what `CircuitBreaker` decides; whoever asked is let through unless it is open before `until`, or half-open with a trial running.
 *
 * - **Errors** never.
 * - **Time** only the `now` of the event: an open breaker becomes half-open when it is asked at or after `until`.
 *
 * @example
 * const limits = { failures: 1, openMs: 100, successes: 2 };
 * circuitStep({ kind: 'closed', failures: 0 }, { type: 'failed', now: 5 }, limits); // { kind: 'open', until: 105 }
 */
export function circuitStep(
  state: CircuitState,
  event: CircuitEvent,
  limits: CircuitLimits,
): CircuitState {
  switch (state.kind) {
    case 'closed':
      return stepClosed(state, event, limits);
    case 'open':
      return event.type === 'asked' && event.now >= state.until
        ? { kind: 'half-open', successes: 0, trial: 'running' }
        : state;
    case 'half-open':
      return stepHalfOpen(state, event, limits);
  }
}

/** Whether one who asks is sent away: while open, and while half-open with a trial under way. */
export function isRefused(state: CircuitState, now: number): boolean {
  if (state.kind === 'open') return now < state.until;
  return state.kind === 'half-open' && state.trial === 'running';
}

function stepClosed(
  state: Extract<CircuitState, { kind: 'closed' }>,
  event: CircuitEvent,
  limits: CircuitLimits,
): CircuitState {
  if (event.type === 'succeeded') return { kind: 'closed', failures: 0 };
  if (event.type !== 'failed') return state;
  const failures = state.failures + 1;
  return failures < limits.failures
    ? { kind: 'closed', failures }
    : { kind: 'open', until: event.now + limits.openMs };
}

function stepHalfOpen(
  state: Extract<CircuitState, { kind: 'half-open' }>,
  event: CircuitEvent,
  limits: CircuitLimits,
): CircuitState {
  switch (event.type) {
    case 'asked':
      return { ...state, trial: 'running' };
    case 'abandoned':
      return { ...state, trial: 'none' };
    case 'failed':
      return { kind: 'open', until: event.now + limits.openMs };
    case 'succeeded': {
      const successes = state.successes + 1;
      return successes < limits.successes
        ? { kind: 'half-open', successes, trial: 'none' }
        : { kind: 'closed', failures: 0 };
    }
  }
}
