import { merge } from 'rxjs';
import { BadConfigError, type LimiterState, RateLimitedError, RateLimiter } from '#streams';
import { marbles, virtualWorld } from '#streams/testing';

describe('RateLimiter', () => {
  it(
    'has one bucket for all, refuses with a RateLimitedError, and tells when it begins and when it ends',
    marbles((m) => {
      const limiter = new RateLimiter({ capacity: 2, refillPerS: 200, scheduler: m.scheduler });
      const states: Record<string, LimiterState> = {
        r: { kind: 'refusing', since: 1 },
        p: { kind: 'passing' },
        s: { kind: 'refusing', since: 6 },
      };
      m.expect(limiter.stateChanges$, '^--------!').toBeObservable('-r---ps--', states);
      const source$ = m.cold('ab|');
      const limited$ = limiter.limit(source$);
      m.expect(limited$).toBeObservable('ab|');
      m.expect(limited$, '-^').toBeObservable('-#', {}, new RateLimitedError(4));
      m.expect(limited$, '-----^').toBeObservable('-----a#', undefined, new RateLimitedError(4));
      m.expect(source$).toHaveSubscriptions(['^-!', '-(^!)', '-----^!']);
    }),
  );

  it(
    'drops what is over, counted by each subscription and in all',
    marbles((m) => {
      const limiter = new RateLimiter({ capacity: 1, refillPerS: 0.001, scheduler: m.scheduler });
      const noted: unknown[] = [];
      const drop = (...one: unknown[]): void => void noted.push(one);
      const limited$ = limiter.limit(m.cold('abc|'), { drop });
      m.expect(merge(limited$, limiter.limit(m.cold('x|'), { drop }))).toBeObservable('a--|');
      m.flush();
      expect(noted).toEqual([
        ['x', 1],
        ['b', 1],
        ['c', 2],
      ]);
      expect(limiter.counters).toEqual({ passed: 1, refused: 3 });
      expect(limiter.state).toEqual({ kind: 'refusing', since: 0 });
    }),
  );

  it('gives tokens to what is no stream', () => {
    const world = virtualWorld({ startAt: 1000 });
    const limiter = new RateLimiter({ capacity: 1, refillPerS: 2, scheduler: world.scheduler });
    const outcomes = [limiter.take(), limiter.take()];
    world.advance(500);
    expect([...outcomes, limiter.take()]).toEqual([
      { outcome: 'taken' },
      { outcome: 'refused', waitMs: 500 },
      { outcome: 'taken' },
    ]);
    expect(limiter.state).toEqual({ kind: 'passing' });
  });

  it.each([
    ['capacity', { capacity: 0 }],
    ['refillPerS', { refillPerS: 0 }],
  ])('refuses %s outside its range', (field, config) => {
    const make = (): unknown => new RateLimiter({ capacity: 1, refillPerS: 1, ...config });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
