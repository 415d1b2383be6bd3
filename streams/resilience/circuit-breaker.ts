import {
  asyncScheduler,
  defer,
  finalize,
  type Observable,
  type SchedulerLike,
  tap,
  throwError,
} from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { Changes } from './changes';
import { CircuitOpenError } from './circuit-open-error';
import {
  type CircuitEvent,
  type CircuitLimits,
  type CircuitState,
  circuitStep,
  isRefused,
} from './circuit-state';

/** What counts as a failure, and when it opens and closes. */
export interface CircuitBreakerConfig extends Partial<CircuitLimits> {
  /** What one who is sent away gets; `waitMs` until the next trial, 0 while one is under way. @default a CircuitOpenError */
  readonly refusal?: (waitMs: number) => Error;
  /** Whether an error speaks against the thing behind; say no to bad input. @default every error does */
  readonly isFailure?: (error: unknown) => boolean;
  /**
   * What speaks for the thing behind: the first value or the completion, as with a stream that lives long; or the completion alone, as
   * with an answer of many values, which may break off each time. In the second case it is also enough to be unsubscribed after a value.
   * @default 'first-value'
   */
  readonly success?: 'first-value' | 'completed';
  /** Whose `now()` it goes by. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/** What came to pass with a breaker since it was made. An admitted one that is in none of the last three is under way. */
export interface CircuitCounters {
  readonly admitted: number;
  readonly refused: number;
  readonly succeeded: number;
  /** An error after a success counts in both. */
  readonly failed: number;
  /** Unsubscribed before it was known, ended with an error that is no failure, or by a callback that threw. */
  readonly abandoned: number;
}

/**
 * Lets subscriptions through to something until it fails too often in a row, then none for a while, then one trial at a time.
 *
 * Use one for each thing that is called, wrapped around the call; for a stream that lives long, around its resubscription.
 *
 * - **Hot** `stateChanges$` tells each new kind of state, none at subscription, and never completes or errors.
 * - **Errors** `guard` with those of its source, with `refusal`, and with what a callback throws, which counts as neither.
 * - **Time** nothing is scheduled: it is half-open when it is asked after `openMs`, by `scheduler.now()`; a clock set back keeps it open that much longer.
 * - **Memory** one state. Nobody waits here.
 * - **Order** how a subscription went that began before the last change of kind changes nothing. Each listener hears the changes in their order.
 *
 * A stream that gives a value and then fails is a success and then a failure: where that is how the thing behind breaks, every time, such
 * failures are never more than one in a row, and `success: 'completed'` is the one that opens. It keeps a trial until it is over.
 *
 * @param config.failures 1 to 1,000,000 in a row, default 5.
 * @param config.openMs 1 to 2^31 - 1, default 60,000.
 * @param config.successes 1 to 1,000,000 in a row, default 2.
 * @param config.success 'first-value' or 'completed', default 'first-value'.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const breaker = new CircuitBreaker({ failures: 1, scheduler });
 * concat(breaker.guard(broken$).pipe(catchError(() => EMPTY)), breaker.guard(well$)); // CircuitOpenError with waitMs 60,000
 */
export class CircuitBreaker {
  readonly stateChanges$: Observable<CircuitState>;
  readonly #changes = new Changes<CircuitState>();
  readonly #limits: CircuitLimits;
  readonly #refusal: (waitMs: number) => Error;
  readonly #isFailure: (error: unknown) => boolean;
  readonly #success: 'first-value' | 'completed';
  readonly #scheduler: SchedulerLike;
  readonly #counters = { admitted: 0, refused: 0, succeeded: 0, failed: 0, abandoned: 0 };
  #state: CircuitState = { kind: 'closed', failures: 0 };
  /** Counts the changes of kind. */
  #era = 0;

  constructor(config: CircuitBreakerConfig) {
    const { failures = 5, openMs = 60_000, successes = 2 } = config;
    this.#limits = {
      failures: within('failures', failures, { min: 1, max: 1_000_000 }),
      openMs: within('openMs', openMs, { min: 1, max: LONGEST_MS }),
      successes: within('successes', successes, { min: 1, max: 1_000_000 }),
    };
    this.#refusal = config.refusal ?? ((waitMs) => new CircuitOpenError(waitMs));
    this.#isFailure = config.isFailure ?? (() => true);
    this.#success = successOf(config);
    this.#scheduler = config.scheduler ?? asyncScheduler;
    this.stateChanges$ = this.#changes.changes$;
  }

  get state(): CircuitState {
    return this.#state;
  }

  get counters(): CircuitCounters {
    return { ...this.#counters };
  }

  /**
   * The source, if the breaker lets the subscription through: its success is what `success` says, its error a failure.
   *
   * - **Unsubscribing** unsubscribes from the source; before its first value it counts as neither, and a trial is free for the next.
   */
  guard<TValue>(source$: Observable<TValue>): Observable<TValue> {
    return defer(() => {
      const now = this.#scheduler.now();
      if (isRefused(this.#state, now)) {
        this.#counters.refused += 1;
        const waitMs = this.#state.kind === 'open' ? this.#state.until - now : 0;
        return throwError(() => this.#refusal(waitMs));
      }
      this.#counters.admitted += 1;
      this.#step({ type: 'asked', now });
      return this.#watched(source$);
    });
  }

  #watched<TValue>(source$: Observable<TValue>): Observable<TValue> {
    const era = this.#era;
    let isTold = false;
    let hasValue = false;
    const tell = (event: CircuitEvent & { readonly type: keyof CircuitCounters }): void => {
      isTold = true;
      this.#counters[event.type] += 1;
      if (era === this.#era) this.#step(event);
    };
    const over = (type: 'succeeded' | 'abandoned'): void => {
      if (!isTold) tell({ type });
    };
    return source$.pipe(
      tap({
        next: () => {
          hasValue = true;
          if (this.#success === 'first-value') over('succeeded');
        },
        complete: () => {
          over('succeeded');
        },
        error: (error: unknown) => {
          // Whatever happens in asking, its values speak for it no longer.
          hasValue = false;
          if (this.#isFailure(error)) tell({ type: 'failed', now: this.#scheduler.now() });
          else over('abandoned');
        },
      }),
      // Not in `tap`, which forgets its own when a teardown above it throws: a trial would be under way for ever.
      finalize(() => {
        over(hasValue ? 'succeeded' : 'abandoned');
      }),
    );
  }

  #step(event: CircuitEvent): void {
    const before = this.#state;
    this.#state = circuitStep(before, event, this.#limits);
    if (this.#state.kind === before.kind) return;
    this.#era += 1;
    this.#changes.tell(this.#state);
  }
}

const SUCCESSES: readonly string[] = ['first-value', 'completed'];

function successOf({ success = 'first-value' }: CircuitBreakerConfig): 'first-value' | 'completed' {
  if (SUCCESSES.includes(success)) return success;
  throw new BadConfigError('success', success, `one of: ${SUCCESSES.join(', ')}`);
}
