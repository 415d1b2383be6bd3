import { asyncScheduler, type SchedulerAction, type SchedulerLike, type Subscription } from 'rxjs';

/** The one clock: world time, and a scheduler that tells it. */
export interface WorldClock {
  /** World time, ms. */
  readonly now: () => number;
  readonly scheduler: SchedulerLike;
  /** Another node has committed at that moment, ms: from now on it is no earlier. */
  readonly notBefore: (at: number) => void;
}

/**
 * World time: the later of wall time and the last committed moment at start, monotonic from then on.
 *
 * A step of the wall clock moves nothing; a restart never goes back before what was committed.
 *
 * @param start.lastAt the last committed `at`, ms.
 */
export function worldClock(start: { readonly wall: number; readonly lastAt: number }): WorldClock {
  let base = Math.max(start.wall, start.lastAt) - monotonic();
  const now = (): number => Math.floor(base + monotonic());
  const schedule = <T>(
    work: (this: SchedulerAction<T>, state?: T) => void,
    delay?: number,
    state?: T,
  ): Subscription => asyncScheduler.schedule<T>(work, delay, state);
  const notBefore = (at: number): void => {
    base = Math.max(base, at - monotonic());
  };
  return { now, scheduler: { now, schedule }, notBefore };
}

/** Milliseconds from an arbitrary start; never steps. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;
