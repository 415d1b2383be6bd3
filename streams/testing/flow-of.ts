import { map, merge, Observable, type Observer, type SchedulerLike, Subscription } from 'rxjs';
import { drawFlow, drawGap, type FlowRow, letterFor } from './draw-flow';
import { isSame } from './is-same';
import { unwatched } from './leak-watch';

/** What a stream has done so far, to paste into a test. */
export interface Flow<T = unknown> {
  /** `5s a 24999ms (b|)`. @throws Error when no diagram can say it; the message says why. */
  readonly marbles: () => string;
  /** What the letters stand for. */
  readonly values: Readonly<Record<string, T>>;
  /** What `#` stands for; undefined = no error came. */
  readonly error: unknown;
  /** From when to when it was watched, for `m.expect(source$, subscription)`: `^ 5s !`. One that has ended has no `!`. */
  readonly subscription: () => string;
  /** The same without letters. */
  readonly rows: readonly FlowRow[];
  /** Ends the recording of a source that does not end by itself. */
  readonly stop: () => void;
}

/** Whose time counts: a `virtualWorld()`, or the `m` of a marble test. */
export interface FlowTime {
  readonly scheduler: SchedulerLike;
}

/** Several streams, each under a name. */
export type FlowSources = Readonly<Record<string, Observable<unknown>>>;

/**
 * Records, from now on, what a stream does and when, as a marble diagram.
 *
 * Use it to begin a marble test of something that exists: run it, print the flow, see that it is right, paste it.
 *
 * - **Hot** subscribes at once, and once. Several streams, `{ name: stream$ }`, are recorded on one line as `{ name: value }`.
 * - **Completes** with the source: `|`, and `#` for an error. Several complete when all have.
 * - **Errors** never. An error that is falsy cannot be told from none by a diagram: `marbles` throws.
 * - **Unsubscribing** is `stop`. The recording itself is no leak; what the source began and does not end is.
 * - **Time** whole ms of `time.scheduler`.
 * - **Memory** all that came.
 *
 * @example
 * const world = virtualWorld();
 * const flow = flowOf(timer(5_000, world.scheduler).pipe(map(() => 'rang')), world);
 * world.advance(60_000);
 * flow.marbles(); // '5s (a|)'
 * flow.values; // { a: 'rang' }, so in a marble test:
 * // m.expect(rang$).toBeObservable('5s (a|)', { a: 'rang' });
 */
export function flowOf<T>(source$: Observable<T>, time: FlowTime): Flow<T>;
export function flowOf(
  source$: FlowSources,
  time: FlowTime,
): Flow<Readonly<Record<string, unknown>>>;
export function flowOf(source$: Observable<unknown> | FlowSources, time: FlowTime): Flow {
  const { scheduler } = time;
  const start = scheduler.now();
  const rows: FlowRow[] = [];
  const letters = new Map<string, unknown>();
  const at = (): number => scheduler.now() - start;
  let stoppedAt: number | undefined;
  const last = (): FlowRow | undefined => rows.at(-1);
  const hasEnded = (): boolean => rows.length > 0 && last()?.kind !== 'next';

  const recording = quietly(source$ instanceof Observable ? source$ : together(source$), {
    next: (value) => {
      rows.push({ at: at(), kind: 'next', value });
      letterFor(value, letters, isSame);
    },
    error: (error: unknown) => {
      rows.push({ at: at(), kind: 'error', error });
    },
    complete: () => {
      rows.push({ at: at(), kind: 'complete' });
    },
  });
  const signOf = (row: FlowRow): string => {
    if (row.kind === 'next') return letterFor(row.value, letters, isSame);
    return row.kind === 'error' ? '#' : '|';
  };
  return {
    rows,
    get values() {
      return Object.fromEntries(letters);
    },
    get error() {
      const end = last();
      return end?.kind === 'error' ? end.error : undefined;
    },
    marbles: () => drawFlow(refusingNoError(rows), signOf),
    subscription: () =>
      hasEnded() ? '^' : `^${drawGap(stoppedAt ?? at())}!`.replace(/^\^ /, '^ '),
    stop: () => {
      stoppedAt ??= at();
      recording.unsubscribe();
    },
  };
}

/** A diagram's `#` takes what is falsy for "no value given". */
function refusingNoError(rows: readonly FlowRow[]): readonly FlowRow[] {
  const end = rows.at(-1);
  if (end?.kind === 'error' && !end.error)
    throw new Error(`No diagram can say the error ${String(end.error)}: throw an Error.`);
  return rows;
}

const together = (sources: FlowSources): Observable<unknown> =>
  merge(
    ...Object.entries(sources).map(([name, source$]) =>
      source$.pipe(map((value) => ({ [name]: value }))),
    ),
  );

function quietly(source$: Observable<unknown>, observer: Observer<unknown>): Subscription {
  const recording = new Subscription();
  unwatched(() => {
    recording.add(source$.subscribe(observer));
  });
  return recording;
}
