import {
  catchError,
  concat,
  defer,
  EMPTY,
  expand,
  filter,
  finalize,
  from,
  ignoreElements,
  isObservable,
  map,
  mergeMap,
  type Observable,
  of,
  type OperatorFunction,
} from 'rxjs';
import type { Tick } from './tick';

/** What becomes of a tick that comes too early, and the clock that measures. */
export interface EveryTickConfig {
  /** What becomes of a tick that comes during a run: it is dropped, or the newest such tick runs next. */
  readonly overrun: 'skip' | 'queue-one';
  /** Monotonic ms, to measure the runs. */
  readonly now: () => number;
}

/** One run of the work, after it ended. */
export type TickRun = {
  readonly tick: Tick;
  /** What the run took. */
  readonly ms: number;
  /** Ticks that came during it. All of them were dropped but, with `queue-one`, the last. */
  readonly overruns: number;
} & ({ readonly outcome: 'completed' } | { readonly outcome: 'failed'; readonly error: unknown });

/** Done when it returns, or when the observable or promise that it returns is; values are not looked at. */
export type TickWork = (tick: Tick, signal: AbortSignal) => unknown;

/**
 * Does the work once per tick, never twice at a time, and says how each run went.
 *
 * Use it for what a tick sets off and takes a while: a slow run costs ticks, not order.
 *
 * - **Completes** when the ticks have and the last run, also a queued one, is over.
 * - **Errors** with the ticks, which cancels the run under way. An error of the work is a `failed` run, and the next tick runs.
 * - **Unsubscribing** unsubscribes from the work under way and aborts its signal.
 * - **Time** none of its own. **Memory** one tick waits at most, with `queue-one`.
 * - **Order** of the ticks.
 *
 * @example
 * ticks(config).pipe(everyTick((tick, signal) => save(tick.n, signal), { overrun: 'skip', now }));
 */
export function everyTick(
  work: TickWork,
  config: EveryTickConfig,
): OperatorFunction<Tick, TickRun> {
  return (tick$: Observable<Tick>) =>
    defer(() => {
      let isRunning = false;
      let overruns = 0;
      let waiting: Tick | undefined;
      return tick$.pipe(
        filter((tick) => {
          if (!isRunning) return true;
          overruns += 1;
          if (config.overrun === 'queue-one') waiting = tick;
          return false;
        }),
        mergeMap((tick) => {
          isRunning = true;
          // bounded: of each run one end comes, and at most one tick waits.
          return once(tick).pipe(expand(runQueued, 1));
        }),
      );

      function once(tick: Tick): Observable<TickRun> {
        return run(tick, work, config.now).pipe(
          map((ended) => {
            const counted = { ...ended, overruns };
            overruns = 0;
            return counted;
          }),
        );
      }

      function runQueued(): Observable<TickRun> {
        const next = waiting;
        waiting = undefined;
        isRunning = next !== undefined;
        return next === undefined ? EMPTY : once(next);
      }
    });
}

type Ended = TickRun extends infer TRun
  ? TRun extends unknown
    ? Omit<TRun, 'overruns'>
    : never
  : never;

function run(tick: Tick, work: TickWork, now: () => number): Observable<Ended> {
  return defer(() => {
    const controller = new AbortController();
    const startedAt = now();
    let isOver = false;
    const ended = (): { readonly tick: Tick; readonly ms: number } => {
      isOver = true;
      return { tick, ms: now() - startedAt };
    };
    const work$ = defer(() => whenDone(work(tick, controller.signal)));
    const completed$ = defer(() => of<Ended>({ ...ended(), outcome: 'completed' }));
    return concat(work$, completed$).pipe(
      catchError((error: unknown) => of<Ended>({ ...ended(), outcome: 'failed', error })),
      finalize(() => {
        if (!isOver) controller.abort();
      }),
    );
  });
}

function whenDone(result: unknown): Observable<never> {
  if (isObservable(result)) return result.pipe(ignoreElements());
  return isPromise(result) ? from(result).pipe(ignoreElements()) : EMPTY;
}

function isPromise(result: unknown): result is PromiseLike<unknown> {
  return typeof result === 'object' && result !== null && 'then' in result;
}
