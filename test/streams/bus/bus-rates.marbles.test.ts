import { map } from 'rxjs';
import { BadConfigError, busRates, type BusRates, EventBus } from '#streams';
import { marbles } from '#streams/testing';

interface Letter {
  readonly type: 'a' | 'b';
}

const none = {
  published: 0,
  completed: 0,
  failed: 0,
  cancelled: 0,
  dropped: 0,
  subscribed: 0,
  unsubscribed: 0,
};
const perSecond = ({ ms, all, types }: BusRates): readonly unknown[] => [
  ms,
  all.published,
  [...types].map(([type, { published }]) => `${type} ${published}`).join(),
];

describe('busRates', () => {
  it(
    'tells what there is per second over the window, which fills at first and then moves',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const source$ = m.hot<'a' | 'b'>('a-(aa)----b-----a---------------');
      source$.subscribe({
        next: (type) => {
          bus.publish({ type });
        },
        error: fail,
      });
      const unsub = '                          ^-------------------------!';
      const expected = '                       -----v----w----x----y----z';
      const rates$ = busRates(bus, { windowMs: 15, everyMs: 5, scheduler: m.scheduler });
      m.expect(rates$.pipe(map(perSecond)), unsub).toBeObservable(expected, {
        v: [5, 600, 'a 600'],
        w: [10, 400, 'a 300,b 100'],
        x: [15, (4 / 15) * 1_000, 'a 200,b 66.66666666666667'],
        y: [15, (2 / 15) * 1_000, 'a 66.66666666666667,b 66.66666666666667'],
        z: [15, (1 / 15) * 1_000, 'a 66.66666666666667,b 0'],
      });
    }),
  );

  it(
    'tells of failures, drops, what was cancelled, and of the churn',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const scheduler = m.scheduler;
      m.hot('x').subscribe({
        next: () => {
          bus.on('a', () => {
            throw new Error('mine');
          });
          const buffer = { max: 1, overflow: 'drop-oldest' } as const;
          const working = bus.on('a', { buffer }, () => m.cold('-'));
          for (let n = 0; n < 3; n += 1) bus.publish({ type: 'a' });
          working.unsubscribe();
          bus.close();
        },
        error: fail,
      });
      const a = {
        ...none,
        published: 300,
        failed: 300,
        dropped: 100,
        cancelled: 200,
        subscribed: 200,
        unsubscribed: 200,
      };
      const rates$ = busRates(bus, { windowMs: 10, everyMs: 10, scheduler });
      m.expect(rates$, '^-----------!').toBeObservable('----------r', {
        r: { ms: 10, all: a, types: new Map([['a', a]]) },
      });
    }),
  );

  it(
    'looks on its own for each subscriber',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      m.hot('a---').subscribe({
        next: () => {
          bus.publish({ type: 'a' });
        },
        error: fail,
      });
      const all$ = busRates(bus, { windowMs: 4, everyMs: 2, scheduler: m.scheduler }).pipe(
        map(({ all }) => String(all.published)),
      );
      m.expect(all$, '^--!').toBeObservable(' --x', { x: '500' });
      m.expect(all$, '-^--!').toBeObservable('---x', { x: '0' });
    }),
  );

  it('takes the time of asyncScheduler when it has no other', async () => {
    const bus = new EventBus<Letter>();
    const { ms } = await new Promise<BusRates>((resolve, reject) => {
      const looking = busRates(bus, { windowMs: 2, everyMs: 2 }).subscribe({
        next: (rates) => {
          looking.unsubscribe();
          resolve(rates);
        },
        error: reject,
      });
    });
    expect(ms).toBeGreaterThan(0);
    bus.close();
  });

  it.each([
    ['everyMs', { windowMs: 10, everyMs: 0 }],
    ['windowMs', { windowMs: 9, everyMs: 2 }],
    ['windowMs', { windowMs: 0, everyMs: 2 }],
    ['windowMs', { windowMs: 2_002, everyMs: 2 }],
  ])('refuses %s outside its range', (field, config) => {
    const bus = new EventBus<Letter>();
    const start = (): unknown => busRates(bus, config);
    expect(start).toThrow(BadConfigError);
    expect(start).toThrow(field);
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
