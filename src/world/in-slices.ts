import { concatMap, defer, type Observable, of, type SchedulerLike, timer } from 'rxjs';

/**
 * What steps come to. Whatever else waits for the event loop goes between them; one step alone comes to it at once.
 *
 * Cold; emits once, completes. Errors with what a step throws. Unsubscribing leaves the rest undone.
 */
export function inSlices<T>(
  steps: Generator<undefined, T, undefined>,
  scheduler: SchedulerLike,
): Observable<T> {
  return defer(() => {
    const { done, value } = steps.next();
    return done === true
      ? of(value)
      : // bounded: the timer rings once.
        timer(0, scheduler).pipe(concatMap(() => inSlices(steps, scheduler)));
  });
}
