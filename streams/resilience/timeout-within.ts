import {
  asyncScheduler,
  defer,
  map,
  type MonoTypeOperatorFunction,
  type Observable,
  type SchedulerLike,
  takeUntil,
  timer,
} from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { TimedOutError } from './timed-out-error';

/** How long the whole may take. */
export interface TimeoutConfig {
  /** What the whole may take; integer, 1 to 2^31 - 1. */
  readonly totalMs: number;
  /** What the stream errors with when it takes longer. @default a TimedOutError */
  readonly error?: () => Error;
  /** @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/**
 * The source, if it completes in time; rxjs' `timeout` bounds the first value and the gaps, this the whole.
 *
 * Use it around a call whose answer is worth nothing later, within `retryWithBackoff` for each attempt, outside for all.
 *
 * - **Cold or hot** as the source is; each subscription has its own time.
 * - **Completes** with the source.
 * - **Errors** with the source, with what `error` makes when the time is over, or with what it throws. Values passed on until then stay.
 * - **Unsubscribing** unsubscribes from the source and cancels the timer; so does the end of the time.
 * - **Time** one timer on `scheduler`, from the subscription on. At the very ms the timer is first.
 * - **Memory** none. **Order** of the source.
 *
 * @param config.totalMs 1 to 2^31 - 1.
 * @throws BadConfigError when `totalMs` is outside its range.
 * @example
 * interval(400, scheduler).pipe(timeoutWithin({ totalMs: 1000, scheduler }));
 * // 0, 1, then a TimedOutError after 1 s
 */
export function timeoutWithin<TValue>(config: TimeoutConfig): MonoTypeOperatorFunction<TValue> {
  const totalMs = within('totalMs', config.totalMs, { min: 1, max: LONGEST_MS });
  const { error = () => new TimedOutError(totalMs), scheduler = asyncScheduler } = config;
  const late$ = defer(() => timer(totalMs, scheduler)).pipe(
    map(() => {
      throw error();
    }),
  );
  return (source$: Observable<TValue>) => source$.pipe(takeUntil(late$));
}
