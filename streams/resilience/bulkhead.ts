import { defer, finalize, mergeMap, type Observable, Subject, take, tap, throwError } from 'rxjs';
import { within } from '../bad-config-error';
import { BulkheadFullError } from './bulkhead-full-error';
import { type BulkheadLimits, type BulkheadState, bulkheadState } from './bulkhead-state';
import { Changes } from './changes';
import { Serving } from './serving';
import { WaitingLine } from './waiting-line';

/** How many may be under way and may wait. */
export interface BulkheadConfig extends BulkheadLimits {
  /** What one who is refused gets. @default a BulkheadFullError */
  readonly refusal?: () => Error;
}

/** What came to pass with a bulkhead since it was made. */
export interface BulkheadCounters {
  /** Let in, those who had waited among them. */
  readonly admitted: number;
  /** Those who had to wait. */
  readonly queued: number;
  /** Those who were unsubscribed while they waited. */
  readonly left: number;
  readonly refused: number;
}

/**
 * Lets so many subscriptions through to something at one time; so many others wait, and the rest are refused.
 *
 * Use one for each thing that can do only so much at once, wrapped around the call, so that its slowness does not take all there is.
 *
 * - **Hot** `stateChanges$` tells each change of kind, none at subscription, and never completes or errors.
 * - **Errors** `admit` with those of its source, with `refusal`, or with what that throws. A teardown that throws holds up nobody.
 * - **Unsubscribing** takes one who waits out of the line in O(1); it frees the place of one who was let in.
 * - **Time** none: one who waits is subscribed in the moment in which another ends, after that one's teardowns.
 * - **Memory** `queue` wait at most.
 * - **Order** first come, first served. Who completes or errs has left his place before he is heard, so what is set off by that finds it free
 *   unless somebody waits. Each listener hears the changes in their order.
 *
 * @param config.concurrent 1 to 1,000,000.
 * @param config.queue 0 to 1,000,000.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const bulkhead = new Bulkhead({ concurrent: 1, queue: 1 });
 * merge(bulkhead.admit(slow$), bulkhead.admit(slow$), bulkhead.admit(slow$)); // a BulkheadFullError from the third, at once
 */
export class Bulkhead {
  readonly stateChanges$: Observable<BulkheadState>;
  readonly #changes = new Changes<BulkheadState>();
  readonly #limits: BulkheadLimits;
  readonly #refusal: () => Error;
  readonly #waiting = new WaitingLine<Subject<undefined>>();
  readonly #counters = { admitted: 0, queued: 0, left: 0, refused: 0 };
  readonly #serving = new Serving({
    hasPlace: () => this.#running < this.#limits.concurrent,
    serve: () =>
      this.#waiting.serve((turn$) => {
        turn$.next(undefined);
      }),
  });
  #running = 0;
  #toldKind: BulkheadState['kind'] = 'free';

  constructor(config: BulkheadConfig) {
    const concurrent = within('concurrent', config.concurrent, { min: 1, max: 1_000_000 });
    const queue = within('queue', config.queue, { min: 0, max: 1_000_000 });
    this.#limits = { concurrent, queue };
    this.#refusal = config.refusal ?? (() => new BulkheadFullError(this.#limits));
    this.stateChanges$ = this.#changes.changes$;
  }

  get state(): BulkheadState {
    return bulkheadState({ running: this.#running, waiting: this.#waiting.length }, this.#limits);
  }

  get counters(): BulkheadCounters {
    return { ...this.#counters };
  }

  /** The source: at once, when it is its turn, or never. Each subscription counts for itself. */
  admit<TValue>(source$: Observable<TValue>): Observable<TValue> {
    return defer(() => {
      switch (this.state.kind) {
        case 'free':
          return this.#run(source$);
        case 'busy':
          return this.#wait(source$);
        case 'full':
          this.#counters.refused += 1;
          return throwError(() => this.#refusal());
      }
    });
  }

  #run<TValue>(source$: Observable<TValue>): Observable<TValue> {
    this.#counters.admitted += 1;
    this.#running += 1;
    this.#tell();
    let isRunning = true;
    const leave = (): void => {
      if (!isRunning) return;
      isRunning = false;
      this.#running -= 1;
      this.#tell();
    };
    return source$.pipe(
      tap({ error: leave, complete: leave }),
      // Not in `tap`, which forgets its own when a teardown above it throws.
      finalize(() => {
        leave();
        this.#serving.run();
      }),
    );
  }

  #wait<TValue>(source$: Observable<TValue>): Observable<TValue> {
    const turn$ = new Subject<undefined>();
    const leave = this.#waiting.join(turn$);
    this.#counters.queued += 1;
    this.#tell();
    return turn$.pipe(
      take(1),
      finalize(() => {
        if (!leave()) return;
        this.#counters.left += 1;
        this.#tell();
      }),
      mergeMap(() => this.#run(source$)),
    );
  }

  #tell(): void {
    const { state } = this;
    if (state.kind === this.#toldKind) return;
    this.#toldKind = state.kind;
    this.#changes.tell(state);
  }
}
