import { asyncScheduler, EMPTY, Observable, Subscriber, type Subscription } from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { Member } from './leaf';
import { siteNow, subscribedBy } from './site';

/** How many subscriptions are looked at and remembered. */
export interface OrphanProbeConfig {
  /** The share of subscriptions that are looked at, 0 to 1. @default 1 */
  readonly sampleRate?: number;
  /** 0 ≤ x < 1; compulsory below a `sampleRate` of 1. */
  readonly random?: () => number;
  /** Open ones that are remembered at a time, 1 to 1,000,000; what comes beyond is counted and let go. @default 1000 */
  readonly maxRecords?: number;
  /** A clock in ms, for ages. @default asyncScheduler.now */
  readonly now?: () => number;
  /**
   * Also `firstValueFrom` and `forEach`, and the connections of `share` and `shareReplay`: rxjs subscribes for them with a Subscriber of
   * its own, as operators do, and only the stack tells them apart. One stack per chain of operators: for tests. @default false
   */
  readonly hidden?: boolean;
}

/** A subscription that no node owns. */
export interface Orphan {
  /** `other`: a bare `subscribe`; `promise`: `lastValueFrom` and the like; `shared`: the connection of a `share`. */
  readonly by: 'other' | 'promise' | 'shared';
  /** The line of the stack that subscribed, with file and line. */
  readonly madeAt: string;
  readonly ageMs: number;
  /** It was garbage-collected without having ended: nobody held it, and nothing will come of it. */
  readonly isCollected: boolean;
  /** Unsubscribes it. @throws what its teardowns throw. */
  readonly close: () => void;
}

/** Of the subscriptions made since the probe was. */
export interface OrphanCounts {
  /** Those it looked at. */
  readonly sampled: number;
  /** Those the sample passed over. */
  readonly passedOver: number;
  /** Those for which there was no room. */
  readonly dropped: number;
}

type Subscribe = (this: unknown, ...observer: unknown[]) => Subscription;

interface Found {
  readonly by: Orphan['by'];
  readonly madeAt: string;
  readonly at: number;
  readonly subscription: WeakRef<Subscription>;
}

/** What rxjs makes of a bare observer. */
const bare = EMPTY.subscribe();
const SafeSubscriber: unknown = bare.constructor;

const probes = new Set<OrphanProbe>();
const subscribeNow = (): Subscribe => Reflect.get(Observable.prototype, 'subscribe') as Subscribe;
let original = subscribeNow();
let isOn = false;

function probed(this: unknown, ...observer: unknown[]): Subscription {
  const subscription = original.apply(this, observer);
  for (const probe of probes) probe.saw(subscription, observer[0]);
  return subscription;
}

/**
 * Watches `Observable.prototype.subscribe`, from its making until it is closed, for subscriptions that no node owns, and
 * remembers where they were made.
 *
 * Have one on in every test, and one that samples in production; hand it to `audit$` and `reap`.
 *
 * - **Owned** and so never remembered: what a node subscribes (`subscribe`, `run`), what operators subscribe within, what this
 *   library subscribes for itself. What has ended by the time `subscribe` returns is none either.
 * - **Not seen** `firstValueFrom` and `forEach`, unless `hidden`: they subscribe with a Subscriber, as operators do.
 *   `lastValueFrom` and `toPromise` are seen.
 * - **Unsubscribing** `close` forgets all; with the last probe the prototype is as it was.
 * - **Time** `now` for ages; nothing is scheduled.
 * - **Memory** `maxRecords` sites, each until its subscription ends; subscriptions are held weakly.
 * - **Order** orphans come as they were made.
 *
 * @throws BadConfigError when a field is outside its range, or `random` is missing.
 * @example
 * const probe = new OrphanProbe();
 * interval(1_000).subscribe(); // nobody can end it
 * probe.orphans()[0]?.madeAt; // 'greet (/app/greet.ts:2:18)'
 */
export class OrphanProbe {
  readonly #config: Required<OrphanProbeConfig>;
  readonly #found = new Map<number, Found>();
  /** So that one that rxjs passes through several hands is counted once. */
  readonly #numberOf = new WeakMap<Subscription, number>();
  #number = 0;
  #isBlind = false;
  #sampled = 0;
  #passedOver = 0;
  #dropped = 0;

  constructor(config: OrphanProbeConfig = {}) {
    this.#config = checked(config);
    probes.add(this);
    if (isOn) return;
    isOn = true;
    original = subscribeNow();
    Reflect.set(Observable.prototype, 'subscribe', probed);
  }

  get counts(): OrphanCounts {
    return { sampled: this.#sampled, passedOver: this.#passedOver, dropped: this.#dropped };
  }

  /** Those that are open now, and those collected since it was last asked. */
  orphans(): readonly Orphan[] {
    const now = this.#config.now();
    return [...this.#found].map(([number, { by, madeAt, at, subscription }]) => {
      const isCollected = subscription.deref() === undefined;
      if (isCollected) this.#found.delete(number);
      const close = (): void => subscription.deref()?.unsubscribe();
      return { by, madeAt, ageMs: now - at, isCollected, close };
    });
  }

  /** Runs the work without looking at its subscriptions. */
  blind(work: () => void): void {
    this.#isBlind = true;
    try {
      work();
    } finally {
      this.#isBlind = false;
    }
  }

  /** Looks at nothing more; the prototype is as it was once the last probe has closed. */
  close(): void {
    this.#found.clear();
    probes.delete(this);
    // Whoever has changed it after us still calls ours.
    if (probes.size > 0 || subscribeNow() !== probed) return;
    Reflect.set(Observable.prototype, 'subscribe', original);
    isOn = false;
  }

  /** For the prototype: `observer` has subscribed. */
  saw(subscription: Subscription, observer: unknown): void {
    const { hidden } = this.#config;
    const isPassedOn = observer instanceof Subscriber;
    if (isPassedOn && !(hidden && observer.constructor === SafeSubscriber)) return;
    if (hidden) this.#forget(subscription);
    if (this.#isBlind || subscription.closed || observer instanceof Member) return;
    if (!isPassedOn && !this.#samples()) return;
    const by = subscribedBy();
    if (by === 'promise' || by === (isPassedOn ? 'shared' : 'other')) this.#keep(subscription, by);
  }

  #samples(): boolean {
    const { sampleRate, random } = this.#config;
    if (random() < sampleRate) return true;
    this.#passedOver += 1;
    return false;
  }

  #keep(subscription: Subscription, by: Orphan['by']): void {
    this.#sampled += 1;
    if (this.#found.size >= this.#config.maxRecords) {
      this.#dropped += 1;
      return;
    }
    const number = (this.#number += 1);
    const madeAt = siteNow();
    this.#numberOf.set(subscription, number);
    this.#found.set(number, {
      by,
      madeAt,
      at: this.#config.now(),
      subscription: new WeakRef(subscription),
    });
    subscription.add(() => this.#found.delete(number));
  }

  #forget(subscription: Subscription): void {
    const number = this.#numberOf.get(subscription);
    if (number !== undefined) this.#found.delete(number);
  }
}

function checked({
  sampleRate = 1,
  random,
  maxRecords = 1_000,
  now = () => asyncScheduler.now(),
  hidden = false,
}: OrphanProbeConfig): Required<OrphanProbeConfig> {
  within('sampleRate', sampleRate, { min: 0, max: 1, of: 'number' });
  within('maxRecords', maxRecords, { min: 1, max: 1_000_000 });
  if (sampleRate < 1 && random === undefined) {
    throw new BadConfigError('random', random, 'a function, when sampleRate is below 1');
  }
  return { sampleRate, random: random ?? (() => 0), maxRecords, now, hidden };
}
