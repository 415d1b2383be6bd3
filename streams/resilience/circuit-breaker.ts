import {
  asyncScheduler,
  defer,
  type Observable,
  type SchedulerLike,
  Subject,
  tap,
  throwError,
} from 'rxjs';
import { within } from '../bad-config-error';
import {
  type CircuitEvent,
  type CircuitLimits,
  type CircuitState,
  circuitStep,
  isRefused,
} from './circuit-state';

export interface CircuitBreakerConfig extends Partial<CircuitLimits> {
  /** What one who is sent away gets; `waitMs` until the next trial, 0 while one is under way. */
  readonly refusal: (waitMs: number) => Error;
  /** Whether an error speaks against the thing behind; say no to bad input. @default every error does */
  readonly isFailure?: (error: unknown) => boolean;
  /** Whose `now()` it goes by. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
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
 * - **Order** how a subscription went that began before the last change of kind is not counted.
 *
 * @param config.failures 1 to 1,000,000 in a row, default 5.
 * @param config.openMs 1 to 2^31 - 1, default 60,000.
 * @param config.successes 1 to 1,000,000 in a row, default 2.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const breaker = new CircuitBreaker({ failures: 1, refusal: (waitMs) => new Error(`in ${waitMs} ms`), scheduler });
 * concat(breaker.guard(broken$).pipe(catchError(() => EMPTY)), breaker.guard(well$)); // errors: in 60000 ms
 */
export class CircuitBreaker {
  readonly stateChanges$: Observable<CircuitState>;
  readonly #changes$ = new Subject<CircuitState>();
  readonly #limits: CircuitLimits;
  readonly #refusal: (waitMs: number) => Error;
  readonly #isFailure: (error: unknown) => boolean;
  readonly #scheduler: SchedulerLike;
  #state: CircuitState = { kind: 'closed', failures: 0 };
  /** Counts the changes of kind. */
  #era = 0;

  constructor(config: CircuitBreakerConfig) {
    const { failures = 5, openMs = 60_000, successes = 2 } = config;
    this.#limits = {
      failures: within('failures', failures, { min: 1, max: 1_000_000 }),
      openMs: within('openMs', openMs, { min: 1, max: 2 ** 31 - 1 }),
      successes: within('successes', successes, { min: 1, max: 1_000_000 }),
    };
    this.#refusal = config.refusal;
    this.#isFailure = config.isFailure ?? (() => true);
    this.#scheduler = config.scheduler ?? asyncScheduler;
    this.stateChanges$ = this.#changes$.asObservable();
  }

  get state(): CircuitState {
    return this.#state;
  }

  /**
   * The source, if the breaker lets the subscription through: its first value or its completion is a success, its error a failure.
   *
   * - **Unsubscribing** unsubscribes from the source; before its first value it counts as neither, and a trial is free for the next.
   */
  guard<TValue>(source$: Observable<TValue>): Observable<TValue> {
    return defer(() => {
      const now = this.#scheduler.now();
      if (isRefused(this.#state, now)) {
        const waitMs = this.#state.kind === 'open' ? this.#state.until - now : 0;
        return throwError(() => this.#refusal(waitMs));
      }
      this.#step({ type: 'asked', now });
      return this.#watched(source$);
    });
  }

  #watched<TValue>(source$: Observable<TValue>): Observable<TValue> {
    const era = this.#era;
    let isTold = false;
    const tell = (event: CircuitEvent): void => {
      isTold = true;
      if (era === this.#era) this.#step(event);
    };
    const once = (event: CircuitEvent): void => {
      if (!isTold) tell(event);
    };
    return source$.pipe(
      tap({
        next: () => {
          once({ type: 'succeeded' });
        },
        complete: () => {
          once({ type: 'succeeded' });
        },
        error: (error: unknown) => {
          if (this.#isFailure(error)) tell({ type: 'failed', now: this.#scheduler.now() });
          else once({ type: 'abandoned' });
        },
        finalize: () => {
          once({ type: 'abandoned' });
        },
      }),
    );
  }

  #step(event: CircuitEvent): void {
    const before = this.#state;
    this.#state = circuitStep(before, event, this.#limits);
    if (this.#state.kind === before.kind) return;
    this.#era += 1;
    this.#changes$.next(this.#state);
  }
}
