import { Subscription, type SchedulerLike } from 'rxjs';
import { within } from '../bad-config-error';

/** Somebody a wheel asks from time to time. */
export interface WheelEntry {
  /** Its time has come, or was reached while it slept: acts, and says when to be asked again (ms of the scheduler's clock); null = never. */
  readonly ask: (now: number) => number | null;
}

/** How fine a wheel is, and on whose clock it turns. */
export interface TimingWheelConfig {
  /** Width of a bucket in ms, by which an entry is asked late at most; integer, 1 to 60,000. */
  readonly bucketMs: number;
  /** Whose clock the times are in. A step back of that clock makes every entry wait for it: take a monotonic one. */
  readonly scheduler: SchedulerLike;
}

/**
 * One timer for any number of deadlines that are mostly moved before they come.
 *
 * Use it for idle and stall limits of thousands of connections: moving a deadline costs nothing, since an entry says only
 * when asked whether its time has really come.
 *
 * - **Time** one timer on `scheduler` while there are entries, none without; entries are asked up to `bucketMs` late, never early.
 * - **Memory** one entry of a Map and of a Set each; `delete` lets go at once.
 * - **Errors** an entry that throws has left the wheel; its error leaves through the scheduler, and the rest of its bucket is
 *   asked with the next one.
 */
export class TimingWheel {
  readonly #config: TimingWheelConfig;
  readonly #buckets = new Map<number, Set<WheelEntry>>();
  readonly #bucketOf = new Map<WheelEntry, number>();
  #timer = Subscription.EMPTY;
  #asked: WheelEntry | undefined;

  /** @throws BadConfigError when `bucketMs` is outside its range. */
  constructor(config: TimingWheelConfig) {
    within('bucketMs', config.bucketMs, { min: 1, max: 60_000 });
    this.#config = config;
  }

  /** Entries on the wheel. */
  get size(): number {
    return this.#bucketOf.size;
  }

  /** To be asked at `atMs`; an entry that is on the wheel is moved. */
  add(entry: WheelEntry, atMs: number): void {
    this.#leaveBucket(entry);
    const bucket = Math.ceil(atMs / this.#config.bucketMs);
    const others = this.#buckets.get(bucket);
    if (others === undefined) this.#buckets.set(bucket, new Set([entry]));
    else others.add(entry);
    this.#bucketOf.set(entry, bucket);
    if (this.#timer.closed) this.#arm();
  }

  /** Also while it is being asked: then its answer counts no more. */
  delete(entry: WheelEntry): void {
    if (this.#asked === entry) this.#asked = undefined;
    this.#leaveBucket(entry);
    if (this.size === 0) this.#timer.unsubscribe();
  }

  #isStillAsked(entry: WheelEntry): boolean {
    return this.#asked === entry;
  }

  #leaveBucket(entry: WheelEntry): void {
    const bucket = this.#bucketOf.get(entry);
    if (bucket === undefined) return;
    this.#bucketOf.delete(entry);
    const others = this.#buckets.get(bucket);
    others?.delete(entry);
    if (others?.size === 0) this.#buckets.delete(bucket);
  }

  #arm(): void {
    const { bucketMs, scheduler } = this.#config;
    const sinceBoundary = scheduler.now() % bucketMs;
    this.#timer = scheduler.schedule(() => {
      this.#turn();
    }, bucketMs - sinceBoundary);
  }

  #turn(): void {
    this.#timer = Subscription.EMPTY;
    const now = this.#config.scheduler.now();
    try {
      this.#askUpTo(Math.floor(now / this.#config.bucketMs), now);
    } finally {
      if (this.size > 0 && this.#timer.closed) this.#arm();
    }
  }

  #askUpTo(reached: number, now: number): void {
    for (const bucket of [...this.#buckets.keys()].sort((a, b) => a - b)) {
      if (bucket > reached) return;
      for (const entry of this.#buckets.get(bucket) ?? []) {
        this.#leaveBucket(entry);
        this.#asked = entry;
        const next = entry.ask(now);
        if (next === null || !this.#isStillAsked(entry)) continue;
        // Never into the bucket under the hand: it would be asked for ever.
        this.add(entry, Math.max(next, now + 1));
      }
    }
  }
}
