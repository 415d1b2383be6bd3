import { asyncScheduler, type SchedulerLike, type Subscription, VirtualTimeScheduler } from 'rxjs';
import { here, lineOf, type Place } from './place';

/** Something that is due later. */
export interface PendingTimer {
  /** When, by the clock that it waits for, ms. */
  readonly at: number;
  /** How long until then, ms. */
  readonly inMs: number;
  /** The line of the stack that scheduled it. */
  readonly madeAt: string;
}

interface Waiting {
  readonly pending: () => readonly PendingTimer[];
}

type Schedule = SchedulerLike['schedule'];

/** Timers of rxjs's own schedulers, and virtual worlds, of one test. */
class TimerWatch {
  readonly #places = new Map<Subscription, Place>();
  readonly #worlds: Waiting[] = [];
  #roomFor = 1_000;

  sawAction(action: Subscription): void {
    this.#places.set(action, here());
    if (this.#places.size < this.#roomFor) return;
    for (const each of this.#places.keys()) if (isOver(each)) this.#places.delete(each);
    this.#roomFor = 1_000 + 2 * this.#places.size;
  }

  sawWorld(world: Waiting): void {
    this.#worlds.push(world);
  }

  /** Each that waits, with the place that scheduled it. */
  get waiting(): readonly (readonly [Subscription, Place])[] {
    return [...this.#places].filter(([action]) => isWaiting(action));
  }

  /** What is found is ended: left alone, it would keep the process from ending. */
  findings(): readonly string[] {
    const { waiting } = this;
    const virtual = this.#worlds.flatMap((world) => world.pending());
    for (const [action] of waiting) action.unsubscribe();
    return [
      ...waiting.map(([, place]) => `a timer is pending, made at ${lineOf(place)}`),
      ...virtual.map(
        ({ inMs, madeAt }) =>
          `a timer of a virtualWorld is pending, due in ${inMs} ms, made at ${madeAt}`,
      ),
    ];
  }
}

/** An action of rxjs, which says so in fields that it keeps to itself. */
const isWaiting = (action: Subscription): boolean =>
  !action.closed && Reflect.get(action, 'pending') === true;
/** It has run, and is not running just now: it cannot schedule itself again. */
const isOver = (action: Subscription): boolean =>
  action.closed || (!isWaiting(action) && Reflect.get(action, 'id') === undefined);

let watch = new TimerWatch();
let isPatched = false;

/** `Scheduler.prototype`, from which rxjs's own schedulers have their `schedule`. */
function patch(): void {
  const prototype = prototypeOf(prototypeOf(asyncScheduler));
  const original = Reflect.get(prototype, 'schedule') as Schedule;
  const watched: Schedule = function (this: SchedulerLike, ...asked: Parameters<Schedule>) {
    const action = original.apply(this, asked);
    if (!(this instanceof VirtualTimeScheduler)) watch.sawAction(action);
    return action;
  };
  Reflect.set(prototype, 'schedule', watched);
}

const prototypeOf = (thing: object): object => Object.getPrototypeOf(thing) as object;

/** Begins a new watch; the first one puts itself into rxjs's schedulers. */
export function startTimerWatch(): void {
  if (!isPatched) patch();
  isPatched = true;
  watch = new TimerWatch();
}

/** The lines that scheduled the timers of rxjs which wait now. */
export const pendingTimers = (): readonly string[] =>
  watch.waiting.map(([, place]) => lineOf(place));

/** One line for each timer that waits still, of those scheduled since the watch began, and ends it; then a new watch begins. */
export function endTimerWatch(): readonly string[] {
  const findings = watch.findings();
  watch = new TimerWatch();
  return findings;
}

/** For a virtual world: it is looked over when the test ends. */
export function worldMade(world: Waiting): void {
  watch.sawWorld(world);
}
