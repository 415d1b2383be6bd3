import { defer, throwError } from 'rxjs';
import { BadConfigError, type GivenUp, type RetryConfig, retryWithBackoff } from '#streams';
import { marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
/** Waits of 2, 4, 8, 8 … ms: the draw is half of 4, 8, 16, 16. */
const half = (m: Marbles): RetryConfig => ({
  baseMs: 4,
  capMs: 16,
  random: () => 0.5,
  scheduler: m.scheduler,
});

describe('retryWithBackoff', () => {
  it(
    'subscribes again after each error, waiting longer, and errors with the last of four attempts',
    marbles((m) => {
      const source$ = m.cold('a#');
      const subs = ['         ^!', '---^!', '--------^!', '-----------------^!'];
      const expected = '      a--a----a--------a#';
      m.expect(source$.pipe(retryWithBackoff(half(m)))).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs.map((diagram) => diagram.trim()));
    }),
  );

  it(
    'makes as many attempts as it may',
    marbles((m) => {
      const once$ = m.cold('-#');
      const twice$ = m.cold('-#');
      m.expect(once$.pipe(retryWithBackoff({ ...half(m), maxAttempts: 1 }))).toBeObservable('-#');
      m.expect(twice$.pipe(retryWithBackoff({ ...half(m), maxAttempts: 2 }))).toBeObservable(
        '----#',
      );
    }),
  );

  it(
    'never gives up with infinite attempts, and waits no longer than the cap',
    marbles((m) => {
      const source$ = m.cold('#');
      const unsub = ' ^-----------------------------!';
      const expected = '-------------------------------';
      const subs = [0, 2, 6, 14, 22].map((at) => `${at > 0 ? `${at}ms ` : ''}(^!)`);
      const again = retryWithBackoff({ ...half(m), maxAttempts: Infinity });
      m.expect(source$.pipe(again), unsub).toBeObservable(expected);
      m.expect(source$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'counts anew after a value when told to, attempts and waits',
    marbles((m) => {
      const source$ = m.cold('a#');
      const unsub = '   ^---------!';
      const expected = 'a--a--a--a-';
      const again = retryWithBackoff<string>({
        ...half(m),
        maxAttempts: 2,
        counted: 'since-value',
      });
      m.expect(source$.pipe(again), unsub).toBeObservable(expected);
    }),
  );

  it(
    'does not try again what is not retryable',
    marbles((m) => {
      const badInput = new Error('bad input');
      let attempts = 0;
      const source$ = defer(() =>
        throwError(() => (++attempts < 2 ? new Error('lost') : badInput)),
      );
      const isRetryable = (error: unknown): boolean => error !== badInput;
      const again = retryWithBackoff({ ...half(m), isRetryable });
      m.expect(source$.pipe(again)).toBeObservable('--#', {}, badInput);
    }),
  );

  it(
    'passes on what does not fail: empty, one, many, never',
    marbles((m) => {
      const again = retryWithBackoff<string>(half(m));
      m.expect(m.cold('|').pipe(again)).toBeObservable('|');
      m.expect(m.cold('-a-|').pipe(again)).toBeObservable('-a-|');
      m.expect(m.cold('-ab-c-|').pipe(again)).toBeObservable('-ab-c-|');
      m.expect(m.cold('---').pipe(again)).toBeObservable('---');
    }),
  );

  it(
    'unsubscribes from its source, and cancels its wait',
    marbles((m) => {
      const running$ = m.cold('a-----|');
      const waiting$ = m.cold('#');
      const unsub = '          ^-!';
      const again = retryWithBackoff<string>({ ...half(m), baseMs: 16 });
      m.expect(running$.pipe(again), unsub).toBeObservable('a--');
      m.expect(running$).toHaveSubscriptions(unsub);
      m.expect(waiting$.pipe(again), unsub).toBeObservable('---');
      m.expect(waiting$).toHaveSubscriptions('(^!)');
    }),
  );

  it(
    'errors with what its callbacks throw',
    marbles((m) => {
      const broken = new Error('mine');
      const fail = (): never => {
        throw broken;
      };
      const asking$ = m.cold('-#').pipe(retryWithBackoff({ ...half(m), isRetryable: fail }));
      const drawing$ = m.cold('-#').pipe(retryWithBackoff({ ...half(m), random: fail }));
      m.expect(asking$).toBeObservable('-#', {}, broken);
      m.expect(drawing$).toBeObservable('-#', {}, broken);
    }),
  );

  it(
    'keeps the attempts of two sources apart, of one operator value',
    marbles((m) => {
      const again = retryWithBackoff({ ...half(m), maxAttempts: 2 });
      m.expect(m.cold('-#').pipe(again)).toBeObservable('----#');
      m.expect(m.cold('--#').pipe(again)).toBeObservable('------#');
    }),
  );

  it(
    'says why it gives up, and after how many attempts',
    marbles((m) => {
      const ends: GivenUp[] = [];
      const onGivenUp = (end: GivenUp): void => void ends.push(end);
      const lost = new Error('lost');
      const source$ = m.cold('-#', {}, lost);
      const config = { ...half(m), maxAttempts: 2, onGivenUp };
      m.expect(source$.pipe(retryWithBackoff(config))).toBeObservable('----#', {}, lost);
      const never = retryWithBackoff({ ...config, isRetryable: () => false });
      m.expect(source$.pipe(never)).toBeObservable('-#', {}, lost);
      m.flush();
      expect(ends).toEqual([
        { reason: 'not-retryable', attempts: 1, error: lost },
        { reason: 'exhausted', attempts: 2, error: lost },
      ]);
    }),
  );

  it.each<[string, Partial<RetryConfig>]>([
    ['maxAttempts', { maxAttempts: 0 }],
    ['maxAttempts', { maxAttempts: 1.5 }],
    ['counted', { counted: 'since' as 'all' }],
    ['baseMs', { baseMs: 0 }],
    ['capMs', { capMs: 99 }],
  ])('refuses %s outside its range', (field, config) => {
    const make = (): unknown => retryWithBackoff({ random: () => 0, ...config });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
