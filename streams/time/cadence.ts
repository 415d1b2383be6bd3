import { defer, filter, map, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from './longest-ms';
import type { Tick } from './tick';

/**
 * A slower beat out of ticks, `everyMs` apart in time: beat n is due `n × everyMs` after the first tick's due time.
 *
 * Use it for rules that happen every so often: how fast the ticks come changes no rule.
 *
 * - **Cold or hot** as the ticks are; each subscription has its own beats.
 * - **Completes** and **errors** with the ticks.
 * - **Unsubscribing** unsubscribes from the ticks.
 * - **Time** none of its own: a beat comes with the first tick that is due at or after it. Several that became due between two ticks are one, which
 *   says how many it `skipped`; so `(skipped + 1) × everyMs` have always passed.
 *
 * @param config.everyMs 1 to 2^31 - 1; below the ticks' distance every tick is a beat, with some skipped.
 * @throws BadConfigError when `everyMs` is outside its range.
 * @example
 * ticks({ everyMs: 100, now, scheduler }).pipe(cadence({ everyMs: 1000 })); // with ticks 11, 21, 31 …
 */
export function cadence(config: { readonly everyMs: number }): MonoTypeOperatorFunction<Tick> {
  const everyMs = within('everyMs', config.everyMs, { min: 1, max: LONGEST_MS, of: 'number' });
  return (tick$: Observable<Tick>) =>
    defer(() => {
      let start: number | undefined;
      let last = 0;
      return tick$.pipe(
        map((tick) => {
          start ??= tick.dueAt;
          const n = Math.floor((tick.dueAt - start) / everyMs);
          if (n <= last) return null;
          const dueAt = start + n * everyMs;
          const { startedAt } = tick;
          const skipped = n - last - 1;
          last = n;
          return { n, dueAt, startedAt, lateMs: startedAt - dueAt, skipped };
        }),
        filter((beat) => beat !== null),
      );
    });
}
