import { EMPTY, map, type Observable, timer } from 'rxjs';
import { BadConfigError, BufferOverflowError, conflate, type ConflateConfig } from '#streams';
import { cases, marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];

/** Capitals have a key, and the same one; a call takes 3 ms and gives what it was given. */
const slow = (m: Marbles): ConflateConfig<string, string> => ({
  key: (value) => (value < 'a' ? 'capital' : undefined),
  max: 3,
  project: (values) => timer(3, m.scheduler).pipe(map(() => values.join(''))),
});

describe('conflate', () => {
  cases<[source: string, expected: string, seen: Readonly<Record<string, string>>]>(
    'gives the first at once, and then all that waits',
    (m, [source, expected, seen]) => {
      m.expect(m.hot(source).pipe(conflate(slow(m)))).toBeObservable(expected, seen);
    },
    {
      empty: ['|', '|', {}],
      one: ['a|', '---(x|)', { x: 'a' }],
      'one after the other': ['a----b----|', '---x----y-|', { x: 'a', y: 'b' }],
      'only the newest of a key': ['(ABC|)', '---x--(y|)', { x: 'A', y: 'C' }],
      'all without key, each key in its first place': [
        '(aBcD|)',
        '---x--(y|)',
        { x: 'a', y: 'Dc' },
      ],
      'anew with each call': ['ABC-D-E----|', '---x--y--z-|', { x: 'A', y: 'C', z: 'E' }],
      never: ['---', '---', {}],
      error: ['ab#', '--#', {}],
    },
  );

  it(
    'counts what is replaced, for each of two sources of one operator value',
    marbles((m) => {
      const replaced: [string, number][] = [];
      const onReplaced = (...one: [string, number]): void => void replaced.push(one);
      const latest = conflate({ ...slow(m), onReplaced });
      m.expect(m.cold('(ABCD|)').pipe(latest)).toBeObservable('---x--(y|)', { x: 'A', y: 'D' });
      m.expect(m.cold('(EFG|)').pipe(latest)).toBeObservable('---x--(y|)', { x: 'E', y: 'G' });
      m.flush();
      expect(replaced).toEqual([
        ['B', 1],
        ['C', 2],
        ['F', 1],
      ]);
    }),
  );

  it(
    'errors when more wait than may, and lets go of them',
    marbles((m) => {
      const source$ = m.hot('abcde-');
      const subs = '         ^---! ';
      const inner$ = m.cold('------');
      const latest = conflate({ ...slow(m), project: () => inner$ });
      m.expect(source$.pipe(latest)).toBeObservable('----#', {}, new BufferOverflowError(3));
      m.expect(source$).toHaveSubscriptions(subs);
      m.expect(inner$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'errors with its projection, and with what its callbacks throw',
    marbles((m) => {
      const broken = new Error('mine');
      const fail = (): never => {
        throw broken;
      };
      const given = (config: Partial<ConflateConfig<string, string>>): Observable<string> =>
        m.cold('ABC').pipe(conflate({ ...slow(m), ...config }));
      m.expect(given({ project: () => m.cold('-#', {}, broken) })).toBeObservable('-#', {}, broken);
      m.expect(given({ project: fail })).toBeObservable('#', {}, broken);
      m.expect(given({ key: fail })).toBeObservable('#', {}, broken);
      m.expect(given({ onReplaced: fail })).toBeObservable('--#', {}, broken);
    }),
  );

  it(
    'unsubscribes from its source and from what is under way',
    marbles((m) => {
      const source$ = m.hot('ab----');
      const inner$ = m.cold('------');
      const unsub = '        ^--!  ';
      const latest = conflate({ ...slow(m), project: () => inner$ });
      m.expect(source$.pipe(latest), unsub).toBeObservable('----');
      m.expect(source$).toHaveSubscriptions(unsub);
      m.expect(inner$).toHaveSubscriptions(unsub);
    }),
  );

  it.each([0, 1.5, Infinity])('refuses a max of %d', (max) => {
    const make = (): unknown => conflate({ key: () => undefined, max, project: () => EMPTY });
    expect(make).toThrow(BadConfigError);
  });
});
