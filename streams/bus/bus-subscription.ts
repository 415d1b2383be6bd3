import { type SubscriptionLike } from 'rxjs';

/** Done when it returns, or when the Observable or promise that it returns is; other values are not looked at. */
export type Handle<TEvent> = (event: TEvent, signal: AbortSignal) => unknown;

/** What became of the events offered to one handler. */
export interface HandlerCounts {
  readonly completed: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly dropped: number;
  /** Now in its buffer. */
  readonly waiting: number;
  /** Now under way. */
  readonly running: number;
}

/** A subscription of `on`. Ending it cancels what waits and what is under way: the signal is aborted, Observables are unsubscribed. */
export interface BusSubscription extends SubscriptionLike {
  /** How its events went so far. */
  counts(): HandlerCounts;
}
