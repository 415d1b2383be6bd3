import {
  defer,
  expand,
  filter,
  EMPTY,
  map,
  of,
  type Observable,
  type SchedulerLike,
  timer,
} from 'rxjs';

export interface SliceConfig {
  readonly scheduler: SchedulerLike;
  /** Monotonic, ms. */
  readonly now: () => number;
  /** Work in one turn of the loop, ms. */
  readonly sliceMs: number;
}

/** Work in small steps, some of them in each turn of the event loop: nobody waits for it. Cold; emits the result, and completes. */
export function inSlices<T>(
  begin: () => Generator<undefined, T, undefined>,
  { scheduler, now, sliceMs }: SliceConfig,
): Observable<T> {
  return defer(() => {
    const steps = begin();
    const slice = (): IteratorResult<undefined, T> => {
      const until = now() + sliceMs;
      let step = steps.next();
      while (step.done !== true && now() < until) step = steps.next();
      return step;
    };
    return of(null).pipe(
      map(slice),
      // bounded: one slice after the other.
      expand((step) => (step.done === true ? EMPTY : timer(0, scheduler).pipe(map(slice)))),
      filter((step) => step.done === true),
      map((step) => step.value),
    );
  });
}
