import {
  asyncScheduler,
  defer,
  filter,
  map,
  type Observable,
  repeat,
  type SchedulerLike,
  timer,
} from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from './longest-ms';
import type { Tick } from './tick';

/** The grid, its clock, and how much of a stall is made good. */
export interface TicksConfig {
  /** Distance of the grid in ms; 1 to 2^31 - 1, fractions allowed. */
  readonly everyMs: number;
  /** Monotonic ms, as fine as can be had: the wall clock's steps would move the grid. */
  readonly now: () => number;
  /** @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /** Late ticks that are run after a stall, at most; older ones are skipped. Integer, 1 to 1,000,000. @default 1 */
  readonly catchUp?: { readonly max: number };
}

/**
 * A tick at each `start + n × everyMs`, the start being the subscription.
 *
 * Use it for whatever has to keep its rate: what one tick takes, or comes late, does not move the next.
 *
 * - **Cold** each subscriber has a grid of its own; `share()` it.
 * - **Completes** never, and **errors** only with what `now` throws.
 * - **Unsubscribing** cancels the one timer.
 * - **Time** one timer on `scheduler` at a time; late ticks come one per turn of the scheduler, without waiting between. `now` decides what is due,
 *   so a timer that comes early only waits again, and a step of the scheduler's clock moves nothing.
 * - **Order** rising `n`. After a stall the newest `catchUp.max` due ticks run; the first of them says how many were `skipped`.
 *
 * @throws BadConfigError when a field is outside its range.
 * @example
 * ticks({ everyMs: 100, now, scheduler, catchUp: { max: 3 } });
 * // after a stall of 1 s: n = 8 with skipped 7, 9, 10, then 11 when it is due
 */
export function ticks(config: TicksConfig): Observable<Tick> {
  const { everyMs, now, scheduler = asyncScheduler, catchUp = { max: 1 } } = config;
  within('everyMs', everyMs, { min: 1, max: LONGEST_MS, of: 'number' });
  within('catchUp.max', catchUp.max, { min: 1, max: 1_000_000 });
  return defer(() => {
    const grid = { start: now(), everyMs, max: catchUp.max };
    let last = 0;
    const waitMs = (): number => grid.start + (last + 1) * everyMs - now();
    return defer(() => timer(Math.max(0, waitMs()), scheduler)).pipe(
      map(() => nextTick(grid, last, now())),
      filter((tick) => tick !== null),
      map((tick) => {
        last = tick.n;
        return tick;
      }),
      repeat(),
    );
  });
}

interface Grid {
  readonly start: number;
  readonly everyMs: number;
  readonly max: number;
}

/** The tick to run at `now`; null = none is due yet. */
function nextTick(grid: Grid, last: number, now: number): Tick | null {
  const due = Math.floor((now - grid.start) / grid.everyMs);
  if (due <= last) return null;
  const n = Math.max(last + 1, due - grid.max + 1);
  const dueAt = grid.start + n * grid.everyMs;
  return { n, dueAt, startedAt: now, lateMs: now - dueAt, skipped: n - last - 1 };
}
