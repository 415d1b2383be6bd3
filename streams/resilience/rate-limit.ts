import { defer, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import { type Excess, RateLimiter, type RateLimiterConfig } from './rate-limiter';
import { fullBucket } from './token-bucket';

/** The bucket, and what becomes of a value for which there is no token. */
export interface RateLimitConfig<TValue> extends RateLimiterConfig {
  /** @default the stream errors with a RateLimitedError */
  readonly excess?: Excess<TValue>;
}

/**
 * The values for which a token bucket has a token; it is full at subscription.
 *
 * Use it at a door, where more than so many a second come from somebody who need not be heard.
 *
 * - **Cold or hot** as the source is; each subscription has its own bucket and its own count.
 * - **Completes** with the source.
 * - **Errors** with the source, at the first value without token unless it is dropped, or with what a callback throws.
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
  fullBucket(config, 0);
  return (source$: Observable<TValue>) =>
    defer(() => new RateLimiter(config).limit(source$, config.excess));
}
