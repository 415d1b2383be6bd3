import { asyncScheduler, defer, map, type Observable, type SchedulerLike, timer } from 'rxjs';
import { BadConfigError, within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { type BusTotals, type TypeCounts } from './type-counts';

/** What is counted of a bus; an EventBus is one. */
export interface CountedBus {
  /** By type, since the bus was made. */
  counts(): ReadonlyMap<string, TypeCounts>;
  /** Of all types together. */
  totals(): BusTotals;
}

/** How far back a rate looks, and how often it is told. */
export interface BusRatesConfig {
  /** How far back a rate looks, ms; a multiple of `everyMs`, at most 1,000 of it. */
  readonly windowMs: number;
  /** Between two values, ms, 1 to 2,147,483,647. */
  readonly everyMs: number;
  /** Also the clock. @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/** How often per second, within the window. */
export type Rates = Readonly<Record<Exclude<keyof TypeCounts, 'listeners'>, number>>;

/** What went through a bus within the window, per second. */
export interface BusRates {
  /** What the window really held, ms: less than `windowMs` at first. */
  readonly ms: number;
  /** `subscribed` and `unsubscribed` are the churn. */
  readonly all: Rates;
  readonly types: ReadonlyMap<string, Rates>;
}

/**
 * How much a bus does per second, in all and by type, over the window before each value.
 *
 * Use it for gauges; it reads the bus's counters now and then and costs publishing nothing.
 *
 * - **Cold** each subscription looks on its own, from its beginning; the first value comes after `everyMs`.
 * - **Completes** never. **Errors** never.
 * - **Unsubscribing** stops the timer.
 * - **Time** one timer of `everyMs` on `scheduler`; spans are its clock's, and without a span (the clock stands, or was set back) rates are 0.
 * - **Memory** `windowMs / everyMs` + 1 samples, each with one entry per type.
 *
 * @throws BadConfigError when a field is out of its range.
 * @example
 * busRates(bus, { windowMs: 60_000, everyMs: 10_000, scheduler }); // after 10 s: rates of those 10 s; after an hour: of the last minute
 */
export function busRates(bus: CountedBus, config: BusRatesConfig): Observable<BusRates> {
  const { scheduler = asyncScheduler, windowMs } = config;
  const everyMs = within('everyMs', config.everyMs, { min: 1, max: LONGEST_MS });
  const kept = windowMs / everyMs;
  if (!Number.isSafeInteger(kept) || kept < 1 || kept > 1_000) {
    throw new BadConfigError('windowMs', windowMs, '1 to 1000 times everyMs');
  }
  const sample = (): Sample => ({ at: scheduler.now(), all: bus.totals(), types: bus.counts() });
  return defer(() => {
    const samples = [sample()];
    return timer(everyMs, everyMs, scheduler).pipe(
      map(() => {
        const now = sample();
        samples.push(now);
        const oldest = samples.reduce((first) => first);
        if (samples.length > kept) samples.shift();
        return between(oldest, now);
      }),
    );
  });
}

interface Sample {
  readonly at: number;
  readonly all: TypeCounts;
  readonly types: ReadonlyMap<string, TypeCounts>;
}

function between(before: Sample, after: Sample): BusRates {
  const ms = after.at - before.at;
  const types = [...after.types].map(
    ([type, counts]) => [type, ratesOf(before.types.get(type), counts, ms)] as const,
  );
  return { ms, all: ratesOf(before.all, after.all, ms), types: new Map(types) };
}

function ratesOf(before: TypeCounts | undefined, after: TypeCounts, ms: number): Rates {
  const of = (name: keyof Rates): number =>
    ms > 0 ? ((after[name] - (before?.[name] ?? 0)) * 1_000) / ms : 0;
  return {
    published: of('published'),
    completed: of('completed'),
    failed: of('failed'),
    cancelled: of('cancelled'),
    dropped: of('dropped'),
    subscribed: of('subscribed'),
    unsubscribed: of('unsubscribed'),
  };
}
