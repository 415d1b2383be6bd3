import { type Observable, tap } from 'rxjs';
import { CompositeSubscription, type ScopeOptions, type ShutdownReport } from '#streams';
import { virtualWorld, type VirtualWorld } from '#streams/testing';

/** A root in a world of its own, whose loop turns at once, and a list of what happened. */
export interface WorldTree {
  readonly world: VirtualWorld;
  readonly root: CompositeSubscription;
  readonly seen: string[];
  /** A teardown that notes itself. */
  readonly note: (what: string) => () => void;
  /** A teardown that takes so long, in the world's time, and notes its end. */
  readonly slow: (what: string, ms: number) => () => PromiseLike<void>;
}

export function worldTree(options?: ScopeOptions): WorldTree {
  const world = virtualWorld();
  const env = {
    scheduler: world.scheduler,
    yieldToLoop: (resume: () => void) => {
      resume();
    },
  };
  const seen: string[] = [];
  return {
    world,
    seen,
    root: new CompositeSubscription('app', env, options),
    note: (what) => () => {
      seen.push(what);
    },
    slow: (what, ms) => () => later(world, ms, () => seen.push(what)),
  };
}

/** A promise-like that settles in virtual time, since promises do not. */
export function later(world: VirtualWorld, ms: number, then: () => void): PromiseLike<void> {
  const waiting: (() => void)[] = [];
  world.scheduler.schedule(() => {
    then();
    for (const wake of waiting) wake();
  }, ms);
  const thenable = {
    then: (fulfilled: () => void) => {
      waiting.push(fulfilled);
      return thenable;
    },
  };
  return thenable as PromiseLike<void>;
}

/** The reports that have come by now: none, or one. */
export function reportsOf(report$: Observable<ShutdownReport>): ShutdownReport[] {
  const reports: ShutdownReport[] = [];
  report$.pipe(tap((report) => reports.push(report))).subscribe();
  return reports;
}
