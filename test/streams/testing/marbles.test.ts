import { debounceTime, map } from 'rxjs';
import { cases, marbles } from '#streams/testing';

describe('marbles', () => {
  it(
    'keeps the last of a burst',
    marbles((m) => {
      const quietMs = m.time(' ---|          ');
      const source$ = m.hot('  -ab---c------|');
      const subs = '           ^------------!';
      const expected = '       -----b---c---|';
      m.expect(source$.pipe(debounceTime(quietMs, m.scheduler))).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it('fails when a diagram differs', () => {
    const failing = marbles((m) => {
      m.expect(m.cold('a|')).toBeObservable('b|');
    });
    expect(failing).toThrow();
  });
});

describe('cases', () => {
  cases(
    'runs a marble test per row',
    (m, row) => {
      const doubled$ = m.cold(row.source, { a: row.value }).pipe(map((n) => n * 2));
      m.expect(doubled$).toBeObservable(row.expected, { b: row.value * 2 });
    },
    {
      'for one': { source: '-a|', expected: '-b|', value: 1 },
      'for a later two': { source: '--a|', expected: '--b|', value: 2 },
    },
  );
});
