import { asyncScheduler, defer, filter, type Observable, type SchedulerLike } from 'rxjs';
import { Changes } from './changes';
import { RateLimitedError } from './rate-limited-error';
import {
  fullBucket,
  takeToken,
  type TokenBucket,
  type TokenBucketConfig,
  type TokenTaking,
} from './token-bucket';

/** The bucket, and its clock. */
export interface RateLimiterConfig extends TokenBucketConfig {
  /** Whose `now()` fills the bucket. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/** What a value without token does: it is dropped and told of, with how many of this subscription were so far; or the stream errors with what this makes. */
export type Excess<TValue> =
  | {
      /** It is left out; told with how many were so far. */
      readonly drop: (value: TValue, dropped: number) => void;
    }
  | {
      /** The stream errors with what this makes of the wait for the next token. */
      readonly error: (waitMs: number) => Error;
    };

/** How it went for the last who asked: `passing` until one is refused, `refusing` since then until one is not. */
export type LimiterState =
  { readonly kind: 'passing' } | { readonly kind: 'refusing'; readonly since: number };

/** Of all who have asked. */
export interface LimiterCounters {
  readonly passed: number;
  readonly refused: number;
}

/**
 * One token bucket for all who ask: as many as it has tokens pass, and it says when it begins to refuse and when it no longer does.
 *
 * Use it where many streams share one allowance; `rateLimit` is for one that has its own.
 *
 * - **Hot** `stateChanges$` tells each change of kind, none at subscription, and never completes or errors.
 * - **Time** nothing is scheduled: the bucket is looked at when somebody asks, and so the state changes then.
 * - **Memory** a bucket, a state and two counts. Nobody waits here.
 * - **Order** each listener hears the changes in their order.
 *
 * @param config.capacity in one burst; 1 to 1,000,000. It is full at the beginning.
 * @param config.refillPerS a second after it; 0.001 to 1,000,000.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const limiter = new RateLimiter({ capacity: 2, refillPerS: 1, scheduler });
 * merge(limiter.limit(of('a', 'b')), limiter.limit(of('c'))); // a, b, then a RateLimitedError with waitMs 1,000
 */
export class RateLimiter {
  readonly stateChanges$: Observable<LimiterState>;
  readonly #changes = new Changes<LimiterState>();
  readonly #config: TokenBucketConfig;
  readonly #scheduler: SchedulerLike;
  readonly #counters = { passed: 0, refused: 0 };
  #bucket: TokenBucket;
  #state: LimiterState = { kind: 'passing' };

  constructor(config: RateLimiterConfig) {
    this.#config = config;
    this.#scheduler = config.scheduler ?? asyncScheduler;
    this.#bucket = fullBucket(config, this.#scheduler.now());
    this.stateChanges$ = this.#changes.changes$;
  }

  get state(): LimiterState {
    return this.#state;
  }

  get counters(): LimiterCounters {
    return { ...this.#counters };
  }

  /** A token, for something that is no value of a stream. */
  take(): TokenTaking {
    const now = this.#scheduler.now();
    const [taking, left] = takeToken(this.#bucket, this.#config, now);
    this.#bucket = left;
    const isTaken = taking.outcome === 'taken';
    this.#counters[isTaken ? 'passed' : 'refused'] += 1;
    if (isTaken !== (this.#state.kind === 'passing')) {
      this.#state = isTaken ? { kind: 'passing' } : { kind: 'refusing', since: now };
      this.#changes.tell(this.#state);
    }
    return taking;
  }

  /**
   * The values for which there is a token; the others are dropped and told of, or the first of them is an error.
   *
   * - **Errors** with the source, at the first value without token unless it is dropped, or with what a callback throws.
   *
   * @param excess by default a RateLimitedError.
   */
  limit<TValue>(
    source$: Observable<TValue>,
    excess: Excess<TValue> = { error: (waitMs) => new RateLimitedError(waitMs) },
  ): Observable<TValue> {
    return defer(() => {
      let dropped = 0;
      return source$.pipe(
        filter((value) => {
          const taking = this.take();
          if (taking.outcome === 'taken') return true;
          if ('error' in excess) throw excess.error(taking.waitMs);
          dropped += 1;
          excess.drop(value, dropped);
          return false;
        }),
      );
    });
  }
}
