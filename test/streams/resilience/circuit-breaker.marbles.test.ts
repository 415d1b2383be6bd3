import { map, of, throwError } from 'rxjs';
import { BadConfigError, CircuitBreaker, type CircuitBreakerConfig } from '#streams';
import { marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
const lost = new Error('lost');
const refusal = (waitMs: number): Error => new Error(`wait ${waitMs}`);

/** Opens for 10 ms at the second failure; two successes close it. */
function breakerOf(m: Marbles, config: Partial<CircuitBreakerConfig> = {}): CircuitBreaker {
  return new CircuitBreaker({
    failures: 2,
    openMs: 10,
    refusal,
    scheduler: m.scheduler,
    ...config,
  });
}

describe('CircuitBreaker', () => {
  it(
    'opens, refuses, tries one at a time, closes, and tells each change',
    marbles((m) => {
      const breaker = breakerOf(m);
      const kind$ = breaker.stateChanges$.pipe(map(({ kind }) => kind));
      const kinds = { o: 'open', h: 'half-open', c: 'closed' } as const;
      m.expect(kind$, '^------------------------!').toBeObservable(
        '-o---------h----c--------',
        kinds,
      );
      const bad$ = m.cold('-#', {}, lost);
      const well$ = m.cold('--(a|)');
      m.expect(breaker.guard(bad$), '^').toBeObservable('-#', {}, lost);
      m.expect(breaker.guard(bad$), '^').toBeObservable('-#', {}, lost);
      m.expect(breaker.guard(well$), '---^').toBeObservable('---#', {}, refusal(8));
      m.expect(breaker.guard(well$), '11ms ^').toBeObservable('13ms (a|)');
      m.expect(breaker.guard(well$), '12ms ^').toBeObservable('12ms #', {}, refusal(0));
      m.expect(breaker.guard(well$), '14ms ^').toBeObservable('16ms (a|)');
      m.expect(bad$).toHaveSubscriptions(['^!', '^!']);
      m.expect(well$).toHaveSubscriptions(['11ms ^-!', '14ms ^-!']);
    }),
  );

  it(
    'opens again when a trial fails',
    marbles((m) => {
      const breaker = breakerOf(m, { failures: 1 });
      m.expect(breaker.guard(m.cold('#', {}, lost))).toBeObservable('#', {}, lost);
      m.expect(breaker.guard(m.cold('-#', {}, lost)), '10ms ^').toBeObservable('11ms #', {}, lost);
      m.expect(breaker.guard(m.cold('|')), '12ms ^').toBeObservable('12ms #', {}, refusal(9));
    }),
  );

  it(
    'counts neither bad input nor what is unsubscribed, and frees their trials',
    marbles((m) => {
      const bad = new Error('bad input');
      const breaker = breakerOf(m, { failures: 1, isFailure: (error) => error !== bad });
      m.expect(breaker.guard(m.cold('#', {}, bad))).toBeObservable('#', {}, bad);
      m.expect(breaker.guard(m.cold('-#', {}, lost))).toBeObservable('-#', {}, lost);
      m.expect(breaker.guard(m.cold('-#', {}, bad)), '11ms ^').toBeObservable('12ms #', {}, bad);
      const idle$ = m.cold('---');
      m.expect(breaker.guard(idle$), '13ms ^-!').toBeObservable('---');
      m.expect(idle$).toHaveSubscriptions('13ms ^-!');
      m.expect(breaker.guard(m.cold('|')), '16ms ^').toBeObservable('16ms |');
    }),
  );

  it(
    'does not count how it went for one that began before the last change',
    marbles((m) => {
      const breaker = breakerOf(m, { failures: 1 });
      m.expect(breaker.guard(m.cold('12ms #', {}, lost))).toBeObservable('12ms #', {}, lost);
      m.expect(breaker.guard(m.cold('-#', {}, lost))).toBeObservable('-#', {}, lost);
      m.expect(breaker.guard(m.cold('a|')), '11ms ^').toBeObservable('11ms a|');
      m.expect(breaker.guard(m.cold('a|')), '13ms ^').toBeObservable('13ms a|');
      m.flush();
      expect(breaker.state).toEqual({ kind: 'closed', failures: 0 });
    }),
  );

  it(
    'passes on sources as they are: empty, one, many, never; a value is a success, an error after it a failure',
    marbles((m) => {
      const breaker = breakerOf(m);
      m.expect(breaker.guard(m.cold('|'))).toBeObservable('|');
      m.expect(breaker.guard(m.cold('-a|'))).toBeObservable('-a|');
      m.expect(breaker.guard(m.cold('-ab-c|'))).toBeObservable('-ab-c|');
      m.expect(breaker.guard(m.cold('---'))).toBeObservable('---');
      m.expect(breaker.guard(m.cold('a------#', {}, lost))).toBeObservable('a------#', {}, lost);
      m.flush();
      expect(breaker.state).toEqual({ kind: 'closed', failures: 1 });
    }),
  );

  it(
    'errors with what its callbacks throw, which holds no trial',
    marbles((m) => {
      const broken = new Error('mine');
      const fail = (): never => {
        throw broken;
      };
      const breaker = breakerOf(m, { isFailure: fail });
      m.expect(breaker.guard(m.cold('-#'))).toBeObservable('-#', {}, broken);
      const refusing = breakerOf(m, { failures: 1, refusal: fail });
      m.expect(refusing.guard(m.cold('#', {}, lost))).toBeObservable('#', {}, lost);
      m.expect(refusing.guard(m.cold('|')), '-^').toBeObservable('-#', {}, broken);
      m.flush();
      expect(breaker.state).toEqual({ kind: 'closed', failures: 0 });
    }),
  );

  it('opens at 5 failures for 60 s of the clock of the process by default', () => {
    const breaker = new CircuitBreaker({ refusal });
    const errors: unknown[] = [];
    const guarded$ = breaker.guard(throwError(() => lost));
    for (let call = 0; call < 5; call += 1)
      guarded$.subscribe({ error: (error: unknown) => errors.push(error) });
    breaker.guard(of(1)).subscribe({ error: (error: unknown) => errors.push(error) });
    expect(errors.slice(0, 5)).toEqual([lost, lost, lost, lost, lost]);
    expect(String(errors[5])).toMatch(/wait (60000|59\d\d\d)$/);
  });

  it.each(['failures', 'openMs', 'successes'])('refuses %s outside its range', (field) => {
    const make = (): unknown => new CircuitBreaker({ refusal, [field]: 0 });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
