import {
  defer,
  type Observable,
  race,
  ReplaySubject,
  type SchedulerLike,
  take,
  tap,
  timer,
} from 'rxjs';

/** The lease is given back within this time, or left to run out, ms. */
const WITHIN_MS = 1_000;

/** That a node is to give the world up for good, and whether it has. */
export class StepDown {
  readonly #scheduler: SchedulerLike;
  readonly #asked$ = new ReplaySubject<void>(1);
  readonly #done$ = new ReplaySubject<void>(1);

  constructor(scheduler: SchedulerLike) {
    this.#scheduler = scheduler;
  }

  /** Emits when it is to; whoever comes late is told too. */
  get asked$(): Observable<void> {
    return this.#asked$;
  }

  /** Cold; one value, when it has, or when it has taken too long. */
  readonly ask$: Observable<unknown> = defer(() => {
    this.#asked$.next();
    return race(this.#done$, timer(WITHIN_MS, this.#scheduler));
  }).pipe(take(1));

  /** The same; when it completes, it has. */
  of<T>(leadership$: Observable<T>): Observable<T> {
    return leadership$.pipe(
      tap({
        complete: () => {
          this.#done$.next();
        },
      }),
    );
  }
}
