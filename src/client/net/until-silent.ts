import {
  connect,
  merge,
  mergeMap,
  type MonoTypeOperatorFunction,
  NEVER,
  type SchedulerLike,
  startWith,
  switchMap,
  takeUntil,
  throwError,
  timer,
  concat,
  ignoreElements,
  of,
  type Observable,
} from 'rxjs';

/** Nothing came for longer than a living line is ever silent. */
export class Silence extends Error {
  constructor() {
    super('The stream is silent.');
    this.name = new.target.name;
  }
}

/**
 * The source, until it says nothing for `limitMs`, asked anew at each value.
 *
 * - **Completes** with the source.
 * - **Errors** as the source does, and with `Silence` at the limit.
 * - **Time** one timer on `scheduler`, started on subscription and at each value.
 */
export function untilSilent<T>(
  limitMs: () => number,
  scheduler: SchedulerLike,
): MonoTypeOperatorFunction<T> {
  return connect((shared$) => {
    const ended$ = concat(shared$.pipe(ignoreElements()), of(null));
    const silent$: Observable<never> = shared$.pipe(
      startWith(null),
      switchMap(() => concat(timer(limitMs(), scheduler), NEVER)),
      mergeMap(() => throwError(() => new Silence())),
      takeUntil(ended$),
    );
    return merge(silent$, shared$);
  });
}
