import { NEVER, type Observable, race, type SchedulerLike, switchMap, timer } from 'rxjs';

/** A player waits so long for an answer that takes account of their own commands, ms. */
const MOMENT_MS = 1_000;

/**
 * What the world answers to a question; where it takes longer than a moment, what this node knows by then.
 *
 * - **Errors** as `asked$` does, within that moment.
 * - **Time** a second, on the given scheduler.
 */
export function orFromMemory<T>(
  asked$: Observable<T>,
  known: () => Observable<T> | null,
  scheduler: SchedulerLike,
): Observable<T> {
  const known$ = timer(MOMENT_MS, scheduler).pipe(switchMap(() => known() ?? NEVER));
  return race(asked$, known$);
}
