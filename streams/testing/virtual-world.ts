import {
  type SchedulerAction,
  type SchedulerLike,
  type Subscription,
  VirtualTimeScheduler,
} from 'rxjs';
import { within } from '../bad-config-error';
import { Beat, countActions } from './beat';
import { here, lineOf, type Place } from './place';
import { seededRandom } from './seeded-random';
import { type PendingTimer, worldMade } from './timer-watch';

/** Kept on the work, which is called again and again. */
const MADE_AT = Symbol('made at');

/** A scheduler, a clock and a random to hand to anything, all under the test's hand. */
export interface VirtualWorld {
  readonly scheduler: SchedulerLike;
  /** The time of this world in ms. */
  readonly now: () => number;
  /** The next of a sequence that the seed fixes, 0 ≤ x < 1. */
  readonly random: () => number;
  /** Resumes in the same ms, but not in the same turn: at the next `advance`, be it by 0. */
  readonly yieldToLoop: (resume: () => void) => void;
  /** Runs what is due within the next `ms`, in order of time, then of creation. @throws what a due action throws; Error after 1,000,000 of them. */
  readonly advance: (ms: number) => void;
  /** What is scheduled and has not run, in order. A test may assert that nothing is; `expectNoLeaks` does. */
  readonly pending: () => readonly PendingTimer[];
}

/** When a virtual world begins, and by which chance. */
export interface VirtualWorldConfig {
  /** An integer. @default 1 */
  readonly seed?: number;
  /** Where the clock begins, ms, an integer from 0. @default 0 */
  readonly startAt?: number;
}

/**
 * A world whose time moves only when the test says so.
 *
 * Use it where marble diagrams do not fit: objects with methods, long stretches of time, state to look at in between.
 *
 * - **Time** virtual; promises are not moved by it, so `await settle()` between two advances.
 * - **Order** ties within a ms resolve in order of creation.
 *
 * @throws BadConfigError when the seed or the start is no integer in its range.
 * @example
 * const world = virtualWorld();
 * let rang = 0;
 * timer(600_000, world.scheduler).subscribe(() => (rang = world.now()));
 * world.advance(599_999); // rang is 0
 * world.pending(); // [{ at: 600_000, inMs: 1, madeAt: '… (alarm.test.ts:3:34)' }]
 * world.advance(1); // rang is 600,000
 */
export function virtualWorld({ seed = 1, startAt = 0 }: VirtualWorldConfig = {}): VirtualWorld {
  const inner = new VirtualTimeScheduler(Beat);
  inner.frame = within('startAt', startAt, { min: 0, max: Number.MAX_SAFE_INTEGER });
  const scheduler: SchedulerLike = {
    now: () => inner.now(),
    schedule: <T>(
      work: (this: SchedulerAction<T>, state?: T) => void,
      delay?: number,
      state?: T,
    ): Subscription => {
      Reflect.set(work, MADE_AT, here());
      return inner.schedule<T>(work, delay, state);
    },
  };
  const world: VirtualWorld = {
    scheduler,
    now: () => inner.now(),
    random: seededRandom(seed),
    yieldToLoop: (resume) => {
      scheduler.schedule(() => {
        resume();
      });
    },
    advance: (ms) => {
      const until = inner.frame + within('ms', ms, { min: 0, max: Number.MAX_SAFE_INTEGER });
      countActions(inner, (due) => [due, ...inner.actions].map(madeAtOf));
      inner.maxFrames = until;
      inner.flush();
      inner.frame = until;
    },
    pending: () =>
      inner.actions.map((action) => ({
        at: action.delay,
        inMs: action.delay - inner.frame,
        madeAt: madeAtOf(action),
      })),
  };
  worldMade(world);
  return world;
}

const madeAtOf = (action: object): string =>
  lineOf(Reflect.get(Reflect.get(action, 'work') as object, MADE_AT) as Place);
