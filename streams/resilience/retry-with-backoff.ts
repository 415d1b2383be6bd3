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
import { BadConfigError, within } from '../bad-config-error';
import { backoff, type BackoffConfig, checkedBackoff } from './backoff';
import { type RetryBudget } from './retry-budget';

/**
 * Why there is no further attempt: there were as many as may be, the error is not retryable, or the budget is spent.
 */
export type GiveUpReason = 'exhausted' | 'not-retryable' | 'over-budget';

/** What is told when no further attempt is made. */
export interface GivenUp {
  readonly reason: GiveUpReason;
  /** Made, and counted as `counted` says. */
  readonly attempts: number;
  /** Of the last one. */
  readonly error: unknown;
}

/** How often is tried, when, and which errors are worth it. */
export interface RetryConfig extends BackoffConfig {
  /** @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /** Subscriptions to the source, the first one counted; integer from 1, or Infinity. @default 4 */
  readonly maxAttempts?: number;
  /** Which attempts count: all of one subscription, or those since the source last gave a value. @default 'all' */
  readonly counted?: 'all' | 'since-value';
  /** Whether another attempt can help; asked after each failure but the last. @default every error is */
  readonly isRetryable?: (error: unknown) => boolean;
  /** Pays for each further attempt, and earns by each that succeeds. @default none, every attempt is free */
  readonly budget?: Pick<RetryBudget, 'earn' | 'take'>;
  /** Told before the last error goes on. @default nobody is */
  readonly onGivenUp?: (end: GivenUp) => void;
}

/**
 * The source, subscribed to again after an error, each time after a longer wait of full jitter.
 *
 * Use it at one layer only, on work that may be done twice; give `isRetryable` what bad input looks like.
 *
 * - **Cold or hot** as the source is; each subscription counts its own attempts. Values of failed attempts are not taken back.
 * - **Completes** with the source.
 * - **Errors** with the last error of the source, when the attempts are used up, it is not retryable, or the budget is spent, and with what
 *   a callback throws. Nothing waits but the timer.
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
  const { scheduler = asyncScheduler, counted = 'all', budget, onGivenUp } = config;
  const giveUp = givingUp(config);
  checkedBackoff(config);
  if (!COUNTED.includes(counted)) {
    throw new BadConfigError('counted', counted, `one of: ${COUNTED.join(', ')}`);
  }
  return (source$: Observable<TValue>) =>
    (budget?.earn(source$) ?? source$).pipe(
      retry({
        resetOnSuccess: counted === 'since-value',
        delay: (error: unknown, attempts) => {
          const reason = giveUp(error, attempts);
          if (reason === null) {
            const [delayMs] = backoff({ failures: attempts - 1 }, config);
            return timer(delayMs, scheduler);
          }
          onGivenUp?.({ reason, attempts, error });
          return failing(error);
        },
      }),
    );
}

const COUNTED: readonly string[] = ['all', 'since-value'];

/** Why not to try again; null = do. What a retry costs is paid last. */
function givingUp(config: RetryConfig): (error: unknown, attempts: number) => GiveUpReason | null {
  const { maxAttempts = 4, isRetryable = () => true, budget } = config;
  if (maxAttempts !== Infinity) {
    within('maxAttempts', maxAttempts, { min: 1, max: Number.MAX_SAFE_INTEGER });
  }
  return (error, attempts) => {
    if (attempts >= maxAttempts) return 'exhausted';
    if (!isRetryable(error)) return 'not-retryable';
    return budget?.take() === false ? 'over-budget' : null;
  };
}

/** Errors with whatever the source erred with, an Error or not. */
function failing(error: unknown): Observable<never> {
  return of<ObservableNotification<never>>({ kind: 'E', error }).pipe(dematerialize());
}
