import { debounceTime, interval, last, map, take } from 'rxjs';
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

/** What a failing test says, and the line it fails at. */
function failureOf(test: () => void): { readonly message: string; readonly frame: string } {
  try {
    test();
  } catch (error) {
    const { message, stack = '' } = error as Error;
    return { message, frame: /^ +at .*$/m.exec(stack)?.[0] ?? '' };
  }
  throw new Error('It did not fail');
}

describe('a marble test that fails', () => {
  it('fails at the line that expects', () => {
    const failing = marbles((m) => {
      const source$ = m.cold('a|');
      m.expect(source$).toBeObservable('a|');
      m.expect(source$).toHaveSubscriptions('^-!');
    });
    const { message, frame } = failureOf(failing);
    expect(message).toContain('"unsubscribedFrame": 2');
    expect(frame).toContain('marbles.test.ts:');
  });

  it('fails at the line of an m.equal, and of what is no expectation', () => {
    const equal = marbles((m) => {
      m.equal(m.cold('a|'), 'b|');
    });
    expect(failureOf(equal).frame).toContain('marbles.test.ts:');
    const other = marbles((m) => {
      m.scheduler.assertDeepEqual([1], [2]);
    });
    expect(failureOf(other).message).toContain('toStrictEqual');
  });

  it('passes on what was thrown that is no error', () => {
    const thrown: unknown = 'a text';
    const failing = marbles((m) => {
      const odd = {
        get kind(): string {
          throw thrown;
        },
      };
      m.scheduler.assertDeepEqual([{ notification: odd }], []);
    });
    expect(failing).toThrow('a text');
  });

  it('fails where time does not end, and says which source it is', () => {
    const failing = marbles((m) => {
      m.expect(interval(1_000)).toBeObservable('a');
    });
    expect(failureOf(failing).message).toMatch(
      /^Virtual time does not end: .* \(1,000,000 actions were run\)\.\n- made at .*marbles\.test\.ts:\d+/,
    );
  });
});

describe('a timer of m.scheduler', () => {
  it(
    'beats for as long as it likes',
    marbles((m) => {
      const beats$ = interval(1, m.scheduler).pipe(take(5_000), last(null, -1));
      m.expect(beats$).toBeObservable('5s (a|)', { a: 4_999 });
    }),
  );
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
