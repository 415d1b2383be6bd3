import { type CloseReason } from './close-reason';
import { type ScopeFailure } from './shutdown-report';

/** What a supervisor remembers in every state. */
export interface SupervisionPast {
  /** Since it was made. */
  readonly restarts: number;
  /** When the failures happened that were answered by a restart, no older than `perMs` at the last of them; `max` at most. */
  readonly recent: readonly number[];
}

/** Where a supervised part stands; moments in ms of one clock. `escalated` and `ended` are for good. */
export type SupervisionState = SupervisionPast &
  (
    | { readonly kind: 'running'; readonly since: number }
    | { readonly kind: 'closing'; readonly failure: ScopeFailure }
    | { readonly kind: 'waiting'; readonly failure: ScopeFailure; readonly until: number }
    | { readonly kind: 'escalated'; readonly failure: ScopeFailure }
    | { readonly kind: 'ended'; readonly reason: CloseReason }
  );

/** What a supervisor is told: its run failed, the failed run has closed, the wait is over, or all ends for another reason. */
export type SupervisionEvent =
  | { readonly type: 'failed'; readonly now: number; readonly failure: ScopeFailure }
  | { readonly type: 'closed'; readonly now: number; readonly delayMs: number }
  | { readonly type: 'due'; readonly now: number }
  | { readonly type: 'ended'; readonly reason: CloseReason };

/** How often what failed is started again before it is escalated. */
export interface RestartLimits {
  /** Restarts within `perMs`; one failure more is escalated. Integer, 0 to 10,000. */
  readonly max: number;
  /** Longer than the longest backoff, or no number of restarts is too many; ms, integer, 1 to 2,147,483,647. */
  readonly perMs: number;
}

/**
 * The state of a supervised part after an event.
 *
 * Use it to see or to test what `supervise` decides: a failure is answered by closing, waiting and running again, unless `max`
 * failures within `perMs` before it have been.
 *
 * - **Errors** never. An event that does not fit the state changes nothing.
 * - **Time** only the `now` of the event. A failure exactly `perMs` ago is forgotten.
 * - **Memory** `max` moments.
 *
 * @example
 * const running: SupervisionState = { kind: 'running', since: 0, restarts: 1, recent: [0] };
 * const failure = { path: 'app/feed/run', error: 'broken' };
 * supervisionStep(running, { type: 'failed', now: 99, failure }, { max: 1, perMs: 100 }).kind; // 'escalated'
 * supervisionStep(running, { type: 'failed', now: 100, failure }, { max: 1, perMs: 100 }).kind; // 'closing'
 */
export function supervisionStep(
  state: SupervisionState,
  event: SupervisionEvent,
  limits: RestartLimits,
): SupervisionState {
  const { restarts, recent } = state;
  switch (event.type) {
    case 'failed':
      return state.kind === 'running' ? failed(state, event, limits) : state;
    case 'closed':
      if (state.kind !== 'closing') return state;
      return { ...state, kind: 'waiting', until: event.now + event.delayMs };
    case 'due':
      if (state.kind !== 'waiting') return state;
      return { kind: 'running', since: event.now, restarts: restarts + 1, recent };
    case 'ended':
      if (state.kind === 'ended' || state.kind === 'escalated') return state;
      return { kind: 'ended', reason: event.reason, restarts, recent };
  }
}

function failed(
  { restarts, recent }: SupervisionPast,
  { now, failure }: Extract<SupervisionEvent, { type: 'failed' }>,
  { max, perMs }: RestartLimits,
): SupervisionState {
  const counted = recent.filter((at) => at > now - perMs);
  return counted.length < max
    ? { kind: 'closing', failure, restarts, recent: [...counted, now] }
    : { kind: 'escalated', failure, restarts, recent: counted };
}
