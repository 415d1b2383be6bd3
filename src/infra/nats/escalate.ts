import {
  catchError,
  concat,
  defaultIfEmpty,
  defer,
  ignoreElements,
  map,
  type Observable,
  type ObservableInput,
  of,
  race,
  type SchedulerLike,
  switchMap,
  take,
  timer,
} from 'rxjs';

/** What can be ended in three ways, each harder than the one before. */
export interface Ending {
  /** Asks it to end by itself; completes when it has. */
  readonly ask: () => ObservableInput<unknown>;
  /** Ends it; completes when it has ended. */
  readonly abort: () => ObservableInput<unknown>;
  /** Lets go of it, whatever it does. @default nobody waits for it any more */
  readonly destroy?: () => void;
}

export interface EndingTimes {
  readonly abortAfterMs: number;
  readonly destroyAfterMs: number;
  readonly scheduler: SchedulerLike;
}

/** How far one had to go. */
export type EndStep = 'asked' | 'aborted' | 'destroyed';

/**
 * Ends something: asks, aborts it when it has not ended after `abortAfterMs`, destroys it `destroyAfterMs` later. One value: the step it took.
 *
 * Use it for whatever may hang while it ends: connections, subscriptions, consumers.
 *
 * - **Cold** acts at subscription. **Completes** after its one value, by `abortAfterMs + destroyAfterMs`.
 * - **Errors** never: a step that fails is followed at once by the next.
 * - **Time** on the given scheduler.
 */
export function escalate(ending: Ending, times: EndingTimes): Observable<EndStep> {
  const { abortAfterMs, destroyAfterMs, scheduler } = times;
  const asked$ = attempt(ending.ask, timer(abortAfterMs, scheduler));
  const aborted$ = attempt(ending.abort, timer(destroyAfterMs, scheduler));
  return asked$.pipe(
    switchMap((isOver) => {
      if (isOver) return of<EndStep>('asked');
      return aborted$.pipe(
        map((isAborted): EndStep => {
          if (isAborted) return 'aborted';
          ending.destroy?.();
          return 'destroyed';
        }),
      );
    }),
  );
}

/** Whether it ended before the time was over. */
function attempt(end: () => ObservableInput<unknown>, late$: Observable<0>): Observable<boolean> {
  const ended$ = concat(defer(end).pipe(ignoreElements()), of(true)).pipe(
    catchError(() => of(false)),
    defaultIfEmpty(true),
  );
  return race(ended$, late$.pipe(map(() => false))).pipe(take(1));
}
