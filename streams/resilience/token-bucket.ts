import { within } from '../bad-config-error';

/** How many tokens a bucket holds, and how fast they come. */
export interface TokenBucketConfig {
  /** Tokens in a full bucket, the longest burst; integer, 1 to 1,000,000. */
  readonly capacity: number;
  /** Tokens that come back in a second; 0.001 to 1,000,000, fractions allowed. */
  readonly refillPerS: number;
}

/** So many tokens at a moment, in ms of whatever clock is used. */
export interface TokenBucket {
  readonly tokens: number;
  readonly at: number;
}

/** Whether there was a token; if not, in how many ms there will be one. */
export type TokenTaking =
  { readonly outcome: 'taken' } | { readonly outcome: 'refused'; readonly waitMs: number };

/**
 * One token out of a bucket that fills by `refillPerS` a second up to `capacity`, and the bucket after it.
 *
 * Use it to decide whether something may happen now; begin with `{ tokens: capacity, at: now }`.
 *
 * - **Errors** never.
 * - **Time** only `now`. A clock that steps back takes no token away, and the bucket fills from there on.
 * - **Memory** two numbers, whatever the rate. A refusal changes neither, so that asking often costs nothing.
 *
 * @param config.capacity 1 to 1,000,000.
 * @param config.refillPerS 0.001 to 1,000,000. Neither is checked here: `rateLimit` does.
 * @example
 * const config = { capacity: 1, refillPerS: 2 };
 * const [, empty] = takeToken({ tokens: 1, at: 0 }, config, 0);
 * takeToken(empty, config, 400); // [{ outcome: 'refused', waitMs: 100 }, empty]
 */
export function takeToken(
  bucket: TokenBucket,
  config: TokenBucketConfig,
  now: number,
): readonly [TokenTaking, TokenBucket] {
  const passedMs = Math.max(0, now - bucket.at);
  const refilled = (passedMs * config.refillPerS) / 1000;
  const tokens = Math.min(config.capacity, bucket.tokens + refilled);
  if (tokens >= 1) return [{ outcome: 'taken' }, { tokens: tokens - 1, at: now }];
  const waitMs = Math.ceil(((1 - tokens) * 1000) / config.refillPerS);
  return [{ outcome: 'refused', waitMs }, now < bucket.at ? { tokens, at: now } : bucket];
}

/** A full bucket. @throws BadConfigError when a field is outside its range. */
export function fullBucket(config: TokenBucketConfig, now: number): TokenBucket {
  const { capacity, refillPerS } = config;
  within('capacity', capacity, { min: 1, max: 1_000_000 });
  within('refillPerS', refillPerS, { min: 0.001, max: 1_000_000, of: 'number' });
  return { tokens: capacity, at: now };
}
