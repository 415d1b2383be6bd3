import {
  catchError,
  map,
  type Observable,
  race,
  type SchedulerLike,
  switchMap,
  take,
  timer,
} from 'rxjs';
import { CommandFault } from '../model/command-fault';
import { isLeftOpen, outcomeUnknown } from './after-doubt';

export interface Elsewhere<T> {
  /** Asks whoever has the world from now on, under the same id. */
  readonly ask: () => Observable<T>;
  /** Whether the world is about to be another node's, or is it by now, and that one may be asked. */
  readonly isGoing: () => boolean;
  /** Emits when the world is not this node's any more: who has no answer by then gets none from it. */
  readonly ended$: Observable<unknown>;
  readonly scheduler: SchedulerLike;
}

/** What another node may answer otherwise. */
const ELSEWHERE: readonly CommandFault['code'][] = ['WORLD_UNAVAILABLE', 'OUTCOME_UNKNOWN'];

/**
 * What the world answers that this node has; where it goes to another node before, what that one answers.
 *
 * - **Errors** with `CommandFault`, where there is nobody else to ask.
 */
export function orElsewhere<T>(
  own$: Observable<T>,
  { ask, isGoing, ended$, scheduler }: Elsewhere<T>,
): Observable<T> {
  const left$ = ended$.pipe(
    take(1),
    // Who is told of it in the same turn has an answer.
    switchMap(() => timer(0, scheduler)),
    map((): T => {
      throw outcomeUnknown();
    }),
  );
  return race(own$, left$).pipe(
    catchError((error: unknown) => {
      const isOpen = error instanceof CommandFault && ELSEWHERE.includes(error.code);
      if (!isOpen || !isGoing()) throw error;
      return error.code === 'OUTCOME_UNKNOWN' ? ask().pipe(catchError(still)) : ask();
    }),
  );
}

/** It may have been done here: that it was not done elsewhere does not tell. */
function still(error: unknown): never {
  throw error instanceof CommandFault && isLeftOpen(error) ? outcomeUnknown() : error;
}
