import { map, type Observable, take } from 'rxjs';
import { BadConfigError, type Tick, ticks, type TicksConfig } from '#streams';
import { cases, marbles } from '#streams/testing';

const label = (tick: Tick): string =>
  `${tick.n}@${tick.startedAt}${tick.lateMs > 0 ? ` late ${tick.lateMs}` : ''}` +
  (tick.skipped > 0 ? ` skipped ${tick.skipped}` : '');
const labelled = (tick$: Observable<Tick>): Observable<string> => tick$.pipe(map(label));

describe('ticks', () => {
  it(
    'ticks at start + n × everyMs',
    marbles((m) => {
      const now = (): number => m.scheduler.now();
      const tick$ = ticks({ everyMs: 3, now, scheduler: m.scheduler });
      const unsub = '   ^---------!';
      const expected = '---a--b--c-';
      const values = { a: '1@3', b: '2@6', c: '3@9' };
      m.expect(labelled(tick$), unsub).toBeObservable(expected, values);
    }),
  );

  it(
    'counts from each subscription, of one stream value',
    marbles((m) => {
      const now = (): number => m.scheduler.now();
      const tick$ = ticks({ everyMs: 3, now, scheduler: m.scheduler });
      m.expect(labelled(tick$), '^----!').toBeObservable('---a--', { a: '1@3' });
      m.expect(labelled(tick$), '-^----!').toBeObservable('----a--', { a: '1@4' });
    }),
  );

  it(
    'keeps a grid of broken milliseconds without drift',
    marbles((m) => {
      const now = (): number => m.scheduler.now();
      const tick$ = ticks({ everyMs: 2.5, now, scheduler: m.scheduler });
      const last$ = tick$.pipe(
        take(400),
        map(({ n, dueAt }) => dueAt === n * 2.5),
      );
      const seen: boolean[] = [];
      last$.subscribe({ next: (isOnGrid) => seen.push(isOnGrid), error: jest.fn() });
      m.flush();
      expect(seen).toHaveLength(400);
      expect(seen.every(Boolean)).toBe(true);
      expect(m.scheduler.now()).toBe(1000);
    }),
  );

  cases(
    'runs the newest late ticks after a stall, at most so many, and says how many it skipped:',
    (m, row: { max: number; expected: string[] }) => {
      let stall = 0;
      const now = (): number => m.scheduler.now() + stall;
      const { max } = row;
      const seen: string[] = [];
      ticks({ everyMs: 10, now, scheduler: m.scheduler, catchUp: { max } })
        .pipe(take(4))
        .subscribe({
          next: (tick) => {
            seen.push(label(tick));
            if (tick.n === 1) stall = 55;
          },
          error: jest.fn(),
        });
      m.flush();
      expect(seen).toEqual(row.expected);
    },
    {
      one: {
        max: 1,
        expected: ['1@10', '6@65 late 5 skipped 4', '7@70', '8@80'],
      },
      three: {
        max: 3,
        expected: ['1@10', '4@65 late 25 skipped 2', '5@65 late 15', '6@65 late 5'],
      },
      'more than there are': {
        max: 100,
        expected: ['1@10', '2@65 late 45', '3@65 late 35', '4@65 late 25'],
      },
    },
  );

  it(
    'waits on when its timer comes early',
    marbles((m) => {
      const now = (): number => m.scheduler.now() * 0.9;
      const tick$ = ticks({ everyMs: 9, now, scheduler: m.scheduler }).pipe(take(2));
      const expected = '10ms a 9ms (b|)';
      m.expect(tick$.pipe(map(({ n }) => n))).toBeObservable(expected, { a: 1, b: 2 });
    }),
  );

  it(
    'errors with what the clock throws',
    marbles((m) => {
      const broken = new Error('mine');
      const now = (): number => {
        throw broken;
      };
      const tick$ = ticks({ everyMs: 3, now, scheduler: m.scheduler });
      m.expect(tick$).toBeObservable('#', {}, broken);
    }),
  );

  it('uses the scheduler of the process by default', (done) => {
    let at = 0;
    ticks({ everyMs: 1, now: () => (at += 1) })
      .pipe(
        take(2),
        map(({ n }) => n),
      )
      .subscribe({ error: done, complete: done });
  });

  it.each<[string, Partial<TicksConfig>]>([
    ['everyMs', { everyMs: 0 }],
    ['everyMs', { everyMs: Infinity }],
    ['catchUp.max', { catchUp: { max: 0 } }],
  ])('refuses %s outside its range', (field, config) => {
    const make = (): unknown => ticks({ everyMs: 3, now: () => 0, ...config });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
