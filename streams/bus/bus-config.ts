import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { type CompositeSubscription } from '../lifecycle/composite-subscription';
import { type KeyOf, type Typed } from './event-selection';

/** The bounds of a bus, and by what its events may be selected. */
export type EventBusConfig<TEvent extends Typed = Typed, TKey extends string = never> = {
  /** Events that handlers may have published while one is being delivered; integer, 1 to 10,000,000. @default 100000 */
  readonly maxQueued?: number;
  /** Deadlines of `close`. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
  /** Closes the bus, without draining, when it closes. @default none */
  readonly scope?: CompositeSubscription;
} & ([TKey] extends [never]
  ? { readonly keys?: never }
  : {
      /** What one can listen by besides the type, such as `room`. @default nothing */
      readonly keys: Readonly<Record<TKey, KeyOf<TEvent>>>;
    });

/** The same, checked and complete. */
export interface BusParts<TEvent> {
  readonly maxQueued: number;
  readonly scheduler: SchedulerLike;
  readonly scope: CompositeSubscription | undefined;
  readonly keys: Readonly<Record<string, KeyOf<TEvent>>>;
}

/** What `close` may wait for. */
export interface CloseConfig {
  /** How long handlers may take to finish what waits and is under way, ms; integer, 0 to 2,147,483,647. */
  readonly drainMs: number;
}

/** @throws BadConfigError naming the field that is out of range. */
export function partsOf<TEvent extends Typed>(config: LooseConfig<TEvent>): BusParts<TEvent> {
  const { maxQueued = 100_000, scheduler = asyncScheduler, scope, keys = {} } = config;
  within('maxQueued', maxQueued, { min: 1, max: 10_000_000 });
  for (const [key, keyOf] of Object.entries<unknown>(keys)) {
    if (typeof keyOf !== 'function') throw new BadConfigError(`keys.${key}`, keyOf, 'a function');
  }
  return { maxQueued, scheduler, scope, keys };
}

interface LooseConfig<TEvent> extends Partial<Omit<BusParts<TEvent>, 'scope'>> {
  readonly scope?: CompositeSubscription;
}
