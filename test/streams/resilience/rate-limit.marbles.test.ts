import { BadConfigError, rateLimit, type RateLimitConfig, RateLimitedError } from '#streams';
import { marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
type Dropped = [value: string, dropped: number];

/** A burst of 2, then one value per 5 ms; what is dropped is noted. */
function dropping(m: Marbles, noted: Dropped[] = []): RateLimitConfig<string> {
  const drop = (...one: Dropped): void => void noted.push(one);
  return { capacity: 2, refillPerS: 200, excess: { drop }, scheduler: m.scheduler };
}

describe('rateLimit', () => {
  it(
    'passes a burst and then its rate, and counts what it drops',
    marbles((m) => {
      const source$ = m.hot('(abc)d-e---|');
      const subs = '         ^----------!';
      const expected = '     (ab)-d-----|';
      const noted: Dropped[] = [];
      m.expect(source$.pipe(rateLimit(dropping(m, noted)))).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs);
      m.flush();
      expect(noted).toEqual([
        ['c', 1],
        ['e', 2],
      ]);
    }),
  );

  it(
    'errors at the first value too many, with what is made of the wait',
    marbles((m) => {
      const source$ = m.hot('-a-b-c-|');
      const subs = '         ^--!';
      const expected = '     -a-#';
      const tooFast = new Error('wait 8 ms');
      const error = (waitMs: number): Error => (waitMs === 8 ? tooFast : new Error(`${waitMs} ms`));
      const limit = rateLimit<string>({
        ...dropping(m),
        capacity: 1,
        refillPerS: 100,
        excess: { error },
      });
      m.expect(source$.pipe(limit)).toBeObservable(expected, undefined, tooFast);
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'ends as its source: empty, one, never, error',
    marbles((m) => {
      const limit = rateLimit(dropping(m));
      m.expect(m.cold('|').pipe(limit)).toBeObservable('|');
      m.expect(m.cold('-a-|').pipe(limit)).toBeObservable('-a-|');
      m.expect(m.cold('---').pipe(limit)).toBeObservable('---');
      m.expect(m.cold('-a-#').pipe(limit)).toBeObservable('-a-#');
    }),
  );

  it(
    'unsubscribes from its source',
    marbles((m) => {
      const source$ = m.hot('-a-b-|');
      const unsub = '        ^-!';
      m.expect(source$.pipe(rateLimit(dropping(m))), unsub).toBeObservable('-a-');
      m.expect(source$).toHaveSubscriptions(unsub);
    }),
  );

  it(
    'errors with what its callbacks throw',
    marbles((m) => {
      const broken = new Error('mine');
      const fail = (): never => {
        throw broken;
      };
      const drop = rateLimit<string>({ ...dropping(m), excess: { drop: fail } });
      const error = rateLimit<string>({ ...dropping(m), excess: { error: fail } });
      m.expect(m.cold('abc|').pipe(drop)).toBeObservable('ab#', undefined, broken);
      m.expect(m.cold('abc|').pipe(error)).toBeObservable('ab#', undefined, broken);
    }),
  );

  it(
    'keeps the buckets and counts of two sources apart, of one operator value',
    marbles((m) => {
      const noted: Dropped[] = [];
      const limit = rateLimit(dropping(m, noted));
      m.expect(m.cold('abc|').pipe(limit)).toBeObservable('ab-|');
      m.expect(m.cold('def|').pipe(limit)).toBeObservable('de-|');
      m.flush();
      expect(noted).toEqual([
        ['c', 1],
        ['f', 1],
      ]);
    }),
  );

  it(
    'errors with a RateLimitedError by default',
    marbles((m) => {
      const limit = rateLimit({ capacity: 1, refillPerS: 100, scheduler: m.scheduler });
      m.expect(m.cold('ab|').pipe(limit)).toBeObservable('a#', undefined, new RateLimitedError(9));
    }),
  );

  it.each<[string, Partial<RateLimitConfig<number>>]>([
    ['capacity', { capacity: 0 }],
    ['capacity', { capacity: 1.5 }],
    ['refillPerS', { refillPerS: 0 }],
    ['refillPerS', { refillPerS: Infinity }],
  ])('refuses %s outside its range', (field, config) => {
    const excess = { drop: jest.fn() };
    const make = (): unknown => rateLimit({ capacity: 1, refillPerS: 1, excess, ...config });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
