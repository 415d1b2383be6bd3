import { map, type Observable, take } from 'rxjs';
import { BadConfigError, cadence, type Tick, ticks } from '#streams';
import { marbles } from '#streams/testing';

/** A tick that is run when it is due. */
const due = (dueAt: number): Tick => ({ n: 0, dueAt, startedAt: dueAt, lateMs: 0, skipped: 0 });
const label = (beat: Tick): string => `${beat.n} due ${beat.dueAt} skipped ${beat.skipped}`;
const beats = (tick$: Observable<Tick>): Observable<string> =>
  tick$.pipe(cadence({ everyMs: 10 }), map(label));

describe('cadence', () => {
  it.each([1, 2, 5, 10])('beats as often however fast the ticks come: every %d ms', (everyMs) => {
    marbles((m) => {
      const now = (): number => m.scheduler.now();
      const seen: number[] = [];
      ticks({ everyMs, now, scheduler: m.scheduler })
        .pipe(cadence({ everyMs: 10 }), take(3))
        .subscribe({ next: ({ dueAt }) => seen.push(dueAt - everyMs), error: jest.fn() });
      m.flush();
      expect(seen).toEqual([10, 20, 30]);
    })();
  });

  it(
    'beats with the first tick due at or after, and says how late it is',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-d-|', { a: due(0), b: due(9), c: due(12), d: due(20) });
      const subs = '         ^--------!';
      const expected = '     -----x-y-|';
      const values = {
        x: { n: 1, dueAt: 10, startedAt: 12, lateMs: 2, skipped: 0 },
        y: { n: 2, dueAt: 20, startedAt: 20, lateMs: 0, skipped: 0 },
      };
      m.expect(source$.pipe(cadence({ everyMs: 10 }))).toBeObservable(expected, values);
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'makes one beat of several that became due between two ticks',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-|', { a: due(0), b: due(35), c: due(40) });
      const expected = '     ---x-y-|';
      const values = { x: '3 due 30 skipped 2', y: '4 due 40 skipped 0' };
      m.expect(beats(source$)).toBeObservable(expected, values);
    }),
  );

  it(
    'completes and errors with its ticks, empty, one or never',
    marbles((m) => {
      const values = { a: due(0) };
      m.expect(beats(m.cold<Tick>('|'))).toBeObservable('|');
      m.expect(beats(m.cold<Tick>('-a-|', values))).toBeObservable('---|');
      m.expect(beats(m.cold<Tick>('-a-#', values))).toBeObservable('---#');
      m.expect(beats(m.cold<Tick>('---'))).toBeObservable('---');
    }),
  );

  it(
    'unsubscribes from its ticks',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-|', { a: due(0), b: due(10), c: due(20) });
      const unsub = '        ^---!   ';
      const expected = '     ---x-   ';
      m.expect(beats(source$), unsub).toBeObservable(expected, { x: '1 due 10 skipped 0' });
      m.expect(source$).toHaveSubscriptions(unsub);
    }),
  );

  it(
    'keeps the beats of two sources apart, of one operator value',
    marbles((m) => {
      const everyTen = cadence({ everyMs: 10 });
      const one$ = m.hot('  -a-b-|', { a: due(0), b: due(10) });
      const other$ = m.hot('-a-b-|', { a: due(5), b: due(14) });
      m.expect(one$.pipe(everyTen, map(label))).toBeObservable('---x-|', {
        x: '1 due 10 skipped 0',
      });
      m.expect(other$.pipe(everyTen, map(label))).toBeObservable('-----|');
    }),
  );

  it.each([0, NaN])('refuses an everyMs of %d', (everyMs) => {
    expect(() => cadence({ everyMs })).toThrow(BadConfigError);
  });
});
