import {
  asyncScheduler,
  dematerialize,
  type MonoTypeOperatorFunction,
  type Observable,
  type ObservableNotification,
  of,
  retry,
  type SchedulerLike,
  timer,
} from 'rxjs';
import { within } from '../bad-config-error';
import { backoff, type BackoffConfig, checkedBackoff } from './backoff';

export interface RetryConfig extends BackoffConfig {
  /** @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /** Subscriptions to the source, the first one counted; integer from 1, or Infinity. @default 4 */
  readonly maxAttempts?: number;
  /** Which attempts count: all of one subscription, or those since the source last gave a value. @default 'all' */
  readonly counted?: 'all' | 'since-value';
  /** Whether another attempt can help; asked after each failure but the last. @default every error is */
  readonly isRetryable?: (error: unknown) => boolean;
}

/**
 * The source, subscribed to again after an error, each time after a longer wait of full jitter.
 *
 * Use it at one layer only, on work that may be done twice; give `isRetryable` what bad input looks like.
 *
 * - **Cold or hot** as the source is; each subscription counts its own attempts. Values of failed attempts are not taken back.
 * - **Completes** with the source.
 * - **Errors** with the last error of the source, when the attempts are used up or it is not retryable, and with what `isRetryable` or
 *   `random` throws. Nothing waits but the timer.
 * - **Unsubscribing** unsubscribes from the source, or cancels the wait.
 * - **Time** one timer of `backoff` on `scheduler` between two attempts.
 * - **Memory** one number. **Order** of the source, attempt after attempt.
 *
 * @param config.maxAttempts 1 or more, default 4, as many as a request should make. A stream that is to live on takes Infinity and
 *   `counted: 'since-value'`, so that its waits begin anew once it has worked.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * read$.pipe(retryWithBackoff({ random, scheduler, maxAttempts: 2, isRetryable: (error) => error !== 'bad input' }));
 * // at most one more attempt, up to 100 ms after the first error
 */
export function retryWithBackoff<TValue>(config: RetryConfig): MonoTypeOperatorFunction<TValue> {
  const { scheduler = asyncScheduler, isRetryable = () => true } = config;
  const { maxAttempts = 4, counted = 'all' } = config;
  checkedBackoff(config);
  if (maxAttempts !== Infinity) {
    within('maxAttempts', maxAttempts, { min: 1, max: Number.MAX_SAFE_INTEGER });
  }
  return (source$: Observable<TValue>) =>
    source$.pipe(
      retry({
        resetOnSuccess: counted === 'since-value',
        delay: (error: unknown, failed) => {
          if (failed >= maxAttempts || !isRetryable(error)) return failing(error);
          const [delayMs] = backoff({ failures: failed - 1 }, config);
          return timer(delayMs, scheduler);
        },
      }),
    );
}

/** Errors with whatever the source erred with, an Error or not. */
function failing(error: unknown): Observable<never> {
  return of<ObservableNotification<never>>({ kind: 'E', error }).pipe(dematerialize());
}
