import {
  asyncScheduler,
  defer,
  filter,
  type MonoTypeOperatorFunction,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import { fullBucket, takeToken, type TokenBucketConfig } from './token-bucket';

export interface RateLimitConfig<TValue> extends TokenBucketConfig {
  /** What a value without token does: it is dropped and told of, with how many were so far; or the stream errors with what this makes. */
  readonly excess:
    | { readonly drop: (value: TValue, dropped: number) => void }
    | { readonly error: (waitMs: number) => Error };
  /** Whose `now()` fills the bucket. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/**
 * The values for which a token bucket has a token; it is full at subscription.
 *
 * Use it at a door, where more than so many a second come from somebody who need not be heard.
 *
 * - **Cold or hot** as the source is; each subscription has its own bucket and its own count.
 * - **Completes** with the source.
 * - **Errors** with the source, with what `excess.error` makes at the first value without token, or with what a callback throws.
 * - **Unsubscribing** unsubscribes from the source.
 * - **Time** nothing is scheduled and no value is delayed; `scheduler.now()` is asked at each value.
 * - **Memory** three numbers. What is dropped is counted, and the count is given with each.
 * - **Order** of the source.
 *
 * @param config.capacity values in one burst; 1 to 1,000,000.
 * @param config.refillPerS values a second after it; 0.001 to 1,000,000.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * from(['a', 'b', 'c']).pipe(rateLimit({ capacity: 2, refillPerS: 5, excess: { drop: count }, scheduler }));
 * // a, b, and count('c', 1)
 */
export function rateLimit<TValue>(
  config: RateLimitConfig<TValue>,
): MonoTypeOperatorFunction<TValue> {
  const { excess, scheduler = asyncScheduler } = config;
  fullBucket(config, 0);
  return (source$: Observable<TValue>) =>
    defer(() => {
      let bucket = fullBucket(config, scheduler.now());
      let dropped = 0;
      return source$.pipe(
        filter((value) => {
          const [taking, left] = takeToken(bucket, config, scheduler.now());
          bucket = left;
          if (taking.outcome === 'taken') return true;
          if ('error' in excess) throw excess.error(taking.waitMs);
          dropped += 1;
          excess.drop(value, dropped);
          return false;
        }),
      );
    });
}
