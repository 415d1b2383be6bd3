import { finalize, map, NEVER, of, type SchedulerLike, throwError } from 'rxjs';
import {
  BadConfigError,
  CircuitBreaker,
  type CircuitBreakerConfig,
  CircuitOpenError,
} from '#streams';
import { marbles, virtualWorld } from '#streams/testing';

const NONE = { admitted: 0, refused: 0, succeeded: 0, failed: 0, abandoned: 0 };
const lost = new Error('lost');
const refusal = (waitMs: number): Error => new Error(`wait ${waitMs}`);

/** Opens for 10 ms at the second failure; two successes close it. */
function breakerOf(
  { scheduler }: { readonly scheduler: SchedulerLike },
  config: Partial<CircuitBreakerConfig> = {},
): CircuitBreaker {
  return new CircuitBreaker({
    failures: 2,
    openMs: 10,
    refusal,
    scheduler,
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
      const asking = breakerOf(m, { isFailure: fail, success: 'completed' });
      m.expect(asking.guard(m.cold('a#'))).toBeObservable('a#', undefined, broken);
      const refusing = breakerOf(m, { failures: 1, refusal: fail });
      m.expect(refusing.guard(m.cold('#', {}, lost))).toBeObservable('#', {}, lost);
      m.expect(refusing.guard(m.cold('|')), '-^').toBeObservable('-#', {}, broken);
      m.flush();
      expect(asking.counters).toEqual({ ...NONE, admitted: 1, abandoned: 1 });
      expect(breaker.state).toEqual({ kind: 'closed', failures: 0 });
    }),
  );

  it(
    'does not open by what gives a value and then fails, unless it is told that success is completion',
    marbles((m) => {
      const broken$ = m.cold('a#', {}, lost);
      const answers = [0, 2, 4].map((at) => `${at}ms ^`);
      const byValue = breakerOf(m);
      for (const at of answers) {
        m.expect(byValue.guard(broken$), at).toBeObservable(at.replace('^', 'a#'), {}, lost);
      }
      const byEnd = breakerOf(m, { success: 'completed' });
      m.expect(byEnd.guard(broken$)).toBeObservable('a#', {}, lost);
      m.expect(byEnd.guard(broken$), '--^').toBeObservable('--a#', {}, lost);
      m.expect(byEnd.guard(broken$), '----^').toBeObservable('----#', {}, refusal(9));
      m.flush();
      expect(byValue.state).toEqual({ kind: 'closed', failures: 1 });
      expect(byValue.counters).toEqual({ ...NONE, admitted: 3, succeeded: 3, failed: 3 });
      expect(byEnd.counters).toEqual({ ...NONE, admitted: 2, refused: 1, failed: 2 });
    }),
  );

  it(
    'takes as a success by completion also that one has enough after a value',
    marbles((m) => {
      const breaker = breakerOf(m, { failures: 1, successes: 3, success: 'completed' });
      m.expect(breaker.guard(m.cold('#', {}, lost))).toBeObservable('#', {}, lost);
      const answer$ = m.cold('a--|');
      m.expect(breaker.guard(answer$), '10ms ^!').toBeObservable('10ms a');
      m.expect(breaker.guard(answer$), '12ms ^').toBeObservable('12ms a--|');
      m.expect(breaker.guard(answer$), '14ms ^').toBeObservable('14ms #', {}, refusal(0));
      m.expect(breaker.guard(m.cold('---')), '16ms ^!').toBeObservable('---');
      m.flush();
      expect(breaker.state).toEqual({ kind: 'half-open', successes: 2, trial: 'none' });
      expect(breaker.counters).toEqual({
        admitted: 4,
        refused: 1,
        succeeded: 2,
        failed: 1,
        abandoned: 1,
      });
    }),
  );

  it('frees a trial also when a teardown throws', () => {
    const world = virtualWorld();
    const breaker = breakerOf(world, { failures: 1 });
    const torn$ = NEVER.pipe(
      finalize(() => {
        throw new Error('torn');
      }),
    );
    const error = (): void => undefined;
    breaker.guard(throwError(() => lost)).subscribe({ error });
    world.advance(10);
    const open = breaker.guard(torn$).subscribe({ error });
    expect(() => {
      open.unsubscribe();
    }).toThrow('torn');
    expect(breaker.state).toEqual({ kind: 'half-open', successes: 0, trial: 'none' });
  });

  it('refuses with a CircuitOpenError by default', () => {
    const { scheduler } = virtualWorld();
    const breaker = new CircuitBreaker({ failures: 1, openMs: 10, scheduler });
    const errors: unknown[] = [];
    for (const call$ of [throwError(() => lost), of(1)]) {
      breaker.guard(call$).subscribe({ error: (error: unknown) => errors.push(error) });
    }
    expect(errors).toEqual([lost, new CircuitOpenError(10)]);
    expect(errors[1]).toMatchObject({ code: 'STREAMS_CIRCUIT_OPEN', waitMs: 10 });
  });

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

  it.each(['failures', 'openMs', 'successes', 'success'])(
    'refuses %s outside its range',
    (field) => {
      const make = (): unknown => new CircuitBreaker({ refusal, [field]: 0 });
      expect(make).toThrow(BadConfigError);
      expect(make).toThrow(field);
    },
  );
});
