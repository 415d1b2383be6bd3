import { type Subscription, VirtualAction, type VirtualTimeScheduler } from 'rxjs';
import { isKnown, withLines } from './place';

/** So many actions of one stretch of virtual time are run; a day of ticks twelve times a second is less. */
const MOST_ACTIONS = 1_000_000;

interface Stretch {
  actions: number;
  readonly whoBeats: (action: object) => readonly string[];
}

const stretches = new WeakMap<VirtualTimeScheduler, Stretch>();

/** Begins to count; `whoBeats` is asked, when there are too many, for the lines that began what does not end, of which one is due now. */
export function countActions(
  scheduler: VirtualTimeScheduler,
  whoBeats: (action: object) => readonly string[],
): void {
  stretches.set(scheduler, { actions: 0, whoBeats });
}

/**
 * An action of virtual time that, scheduled again, is the same one. rxjs makes a new one each time and chains it to the last: when
 * a timer of some 2,000 beats ends, the stack overflows.
 */
export class Beat<T> extends VirtualAction<T> {
  override schedule(state?: T, delay = 0): Subscription {
    if (this.id !== undefined && Number.isFinite(delay)) {
      const { actions } = this.scheduler;
      const waits = actions.indexOf(this);
      if (waits >= 0) actions.splice(waits, 1);
      // After those that were scheduled before, in the same ms.
      this.index = Reflect.get<VirtualTimeScheduler, 'index'>(this.scheduler, 'index') + 1;
      Reflect.set(this.scheduler, 'index', this.index);
      this.id = undefined;
    }
    return super.schedule(state, delay);
  }

  /** What it returns is thrown by whoever moves the time, and ends what is scheduled. */
  override execute(state: T, delay: number): unknown {
    return tooMany(this.scheduler, this) ?? super.execute(state, delay);
  }
}

function tooMany(scheduler: VirtualTimeScheduler, action: object): Error | undefined {
  const stretch = stretches.get(scheduler);
  if (stretch === undefined || (stretch.actions += 1) <= MOST_ACTIONS) return undefined;
  const lines = [...new Set(stretch.whoBeats(action))].filter(isKnown);
  const error = new Error(
    'Virtual time does not end: a source needs take(n) or an unsubscription marble ' +
      `(${MOST_ACTIONS.toLocaleString('en')} actions were run).` +
      lines
        .map(
          (line) => `
- made at ${line}`,
        )
        .join(''),
  );
  return withLines(error, lines);
}
