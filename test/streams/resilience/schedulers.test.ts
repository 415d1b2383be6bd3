import {
  asyncScheduler,
  defer,
  NEVER,
  type Observable,
  of,
  type SchedulerLike,
  Subject,
  throwError,
} from 'rxjs';
import { CircuitBreaker, rateLimit, RateLimiter, retryWithBackoff, timeoutWithin } from '#streams';
import { virtualWorld } from '#streams/testing';

interface Timed {
  readonly scheduler?: SchedulerLike;
}

const lost = new Error('lost');

/** Each gives one value or error 10 ms after its subscription. */
const WAITING: [string, (timed: Timed) => Observable<unknown>][] = [
  [
    'retryWithBackoff',
    (timed) => {
      let attempts = 0;
      const source$ = defer(() => (++attempts === 1 ? throwError(() => lost) : of('again')));
      return source$.pipe(retryWithBackoff({ baseMs: 10, random: () => 1, ...timed }));
    },
  ],
  ['timeoutWithin', (timed) => NEVER.pipe(timeoutWithin({ totalMs: 10, ...timed }))],
];

/** Each lets one through, and the next one 10 ms later; whether it did. */
const ASKING: [string, (timed: Timed) => () => boolean][] = [
  [
    'RateLimiter',
    (timed) => {
      const limiter = new RateLimiter({ capacity: 1, refillPerS: 100, ...timed });
      return () => limiter.take().outcome === 'taken';
    },
  ],
  [
    'rateLimit',
    (timed) => {
      const source$ = new Subject<number>();
      let passed = 0;
      const excess = { drop: () => undefined };
      const limit = rateLimit<number>({ capacity: 1, refillPerS: 100, excess, ...timed });
      heard(source$.pipe(limit), () => (passed += 1));
      return () => {
        const before = passed;
        source$.next(0);
        return passed > before;
      };
    },
  ],
  [
    'CircuitBreaker',
    (timed) => {
      const breaker = new CircuitBreaker({ failures: 1, openMs: 10, ...timed });
      return () => {
        let passed = false;
        const call$ = defer(() => {
          passed = true;
          return throwError(() => lost);
        });
        heard(breaker.guard(call$), () => undefined);
        return passed;
      };
    },
  ],
];

const open: { unsubscribe(): void }[] = [];

/** Values and errors alike. */
function heard(source$: Observable<unknown>, hear: () => void): void {
  open.push(source$.subscribe({ next: hear, error: hear }));
}

function close(): void {
  for (const each of open.splice(0)) each.unsubscribe();
  jest.restoreAllMocks();
}

// In a marble run the default scheduler is virtual too: it cannot tell whether the one that was given is used.
describe.each(WAITING)('%s', (_, make) => {
  afterEach(close);

  it('waits on the scheduler that it is given', () => {
    const world = virtualWorld();
    let isHeard = false;
    heard(make({ scheduler: world.scheduler }), () => (isHeard = true));
    world.advance(9);
    expect(isHeard).toBe(false);
    world.advance(1);
    expect(isHeard).toBe(true);
  });

  it('waits on asyncScheduler by default, for as long', (done) => {
    const schedule = jest.spyOn(asyncScheduler, 'schedule');
    heard(make({}), () => {
      done();
    });
    expect(schedule.mock.calls.map(([, delay]) => delay)).toEqual([10]);
  });
});

describe.each(ASKING)('%s', (_, make) => {
  afterEach(close);

  it('asks the scheduler that it is given', () => {
    const world = virtualWorld({ startAt: 5000 });
    const passes = make({ scheduler: world.scheduler });
    const passed = [passes(), passes()];
    world.advance(9);
    passed.push(passes());
    world.advance(1);
    expect([...passed, passes()]).toEqual([true, false, false, true]);
  });

  it('asks asyncScheduler by default', () => {
    const now = jest.spyOn(asyncScheduler, 'now').mockReturnValue(5000);
    const passes = make({});
    const passed = [passes(), passes()];
    now.mockReturnValue(5009);
    passed.push(passes());
    now.mockReturnValue(5010);
    expect([...passed, passes()]).toEqual([true, false, false, true]);
  });
});
