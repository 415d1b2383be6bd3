import { BadConfigError, TimedOutError, timeoutWithin, type TimeoutConfig } from '#streams';
import { marbles } from '#streams/testing';

type Marbles = Parameters<Parameters<typeof marbles>[0]>[0];
const late = new Error('late');
const five = (m: Marbles): TimeoutConfig => ({
  totalMs: 5,
  error: () => late,
  scheduler: m.scheduler,
});

describe('timeoutWithin', () => {
  it(
    'errors when its time is over, however many values came',
    marbles((m) => {
      const source$ = m.cold('-a-bcd-|');
      const subs = '          ^----!';
      const expected = '      -a-bc#';
      const result$ = source$.pipe(timeoutWithin(five(m)));
      m.expect(result$).toBeObservable(expected, undefined, late);
      m.expect(source$).toHaveSubscriptions(subs);
      m.expect(m.cold('---').pipe(timeoutWithin(five(m)))).toBeObservable('-----#', {}, late);
    }),
  );

  it(
    'passes on what ends in time: empty, one, many, error',
    marbles((m) => {
      const inTime = timeoutWithin<string>(five(m));
      m.expect(m.cold('|').pipe(inTime)).toBeObservable('|');
      m.expect(m.cold('-a-|').pipe(inTime)).toBeObservable('-a-|');
      m.expect(m.cold('-ab-|').pipe(inTime)).toBeObservable('-ab-|');
      m.expect(m.cold('-a-#').pipe(inTime)).toBeObservable('-a-#');
    }),
  );

  it(
    'unsubscribes from its source, and cancels its time',
    marbles((m) => {
      const source$ = m.cold('-a-b-c');
      const unsub = '         ^--!';
      const error = jest.fn(() => late);
      const result$ = source$.pipe(timeoutWithin({ ...five(m), error }));
      m.expect(result$, unsub).toBeObservable('-a-');
      m.expect(source$).toHaveSubscriptions(unsub);
      m.flush();
      expect(error).not.toHaveBeenCalled();
    }),
  );

  it(
    'errors with what its callback throws',
    marbles((m) => {
      const broken = new Error('mine');
      const error = (): never => {
        throw broken;
      };
      const result$ = m.cold('---').pipe(timeoutWithin({ ...five(m), error }));
      m.expect(result$).toBeObservable('-----#', {}, broken);
    }),
  );

  it(
    'gives two sources a time each, of one operator value',
    marbles((m) => {
      const inTime = timeoutWithin<string>(five(m));
      m.expect(m.cold('---').pipe(inTime), '^').toBeObservable('-----#', {}, late);
      m.expect(m.cold('---').pipe(inTime), '--^').toBeObservable('-------#', {}, late);
    }),
  );

  it(
    'errors with a TimedOutError by default',
    marbles((m) => {
      const inTime = timeoutWithin({ totalMs: 5, scheduler: m.scheduler });
      m.expect(m.cold('---').pipe(inTime)).toBeObservable('-----#', {}, new TimedOutError(5));
    }),
  );

  it.each([0, 1.5, Infinity])('refuses a totalMs of %d', (totalMs) => {
    expect(() => timeoutWithin({ totalMs, error: () => late })).toThrow(BadConfigError);
  });
});
