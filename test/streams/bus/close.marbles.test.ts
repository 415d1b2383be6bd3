import {
  asyncScheduler,
  concat,
  defer,
  exhaustMap,
  lastValueFrom,
  map,
  type Observable,
  Subject,
  tap,
  timer,
} from 'rxjs';
import { BadConfigError, BusClosedError, type BusReport, EventBus } from '#streams';
import { cases, marbles } from '#streams/testing';

type Context = Parameters<Parameters<typeof marbles>[0]>[0];
interface Letter {
  readonly type: 'a';
  readonly n: number;
}

const a = (n: number): Letter => ({ type: 'a', n });

/** Each event takes 4 ms, one at a time; the 1st, 2nd, … when they are done. */
function busWithSlow(m: Context): { bus: EventBus<Letter>; done$: Subject<string> } {
  const bus = new EventBus<Letter>({ scheduler: m.scheduler });
  const done$ = new Subject<string>();
  bus.on('a', ({ n }) =>
    timer(4, m.scheduler).pipe(
      tap(() => {
        if (n === 9) throw new Error('ninth');
        done$.next(String(n));
      }),
    ),
  );
  return { bus, done$ };
}

const report = (
  completed: number,
  failed: number,
  rest: { cancelled: number; ms: number },
): BusReport => ({
  completed,
  failed,
  ...rest,
});

describe('EventBus.close', () => {
  cases<{
    published: readonly number[];
    drainMs: number;
    done: string;
    told: string;
    report: BusReport;
  }>(
    'what waits is handled within the deadline, the rest is cancelled and counted:',
    (m, { published, drainMs, done, told, report: expected }) => {
      const { bus, done$ } = busWithSlow(m);
      for (const n of published) bus.publish(a(n));
      const errorsEnd = told.replace('(r|)', '|');
      m.expect(done$).toBeObservable(done);
      m.expect(bus.errors$.pipe(map(() => 'e'))).toBeObservable(
        published.includes(9) ? errorsEnd.replace('--------|', '----e---|') : errorsEnd,
      );
      m.expect(bus.close({ drainMs })).toBeObservable(told, { r: expected });
    },
    {
      'all done, and told of as soon as it is': {
        published: [1, 2, 3],
        drainMs: 1_000,
        done: '----1---2---3',
        told: '------------(r|)',
        report: report(3, 0, { cancelled: 0, ms: 12 }),
      },
      'some done': {
        published: [1, 2, 3],
        drainMs: 6,
        done: '----1',
        told: '------(r|)',
        report: report(1, 0, { cancelled: 2, ms: 6 }),
      },
      'one failed': {
        published: [9, 2],
        drainMs: 1_000,
        done: '--------2',
        told: '--------(r|)',
        report: report(1, 1, { cancelled: 0, ms: 8 }),
      },
      'no time at all': {
        published: [1, 2],
        drainMs: 0,
        done: '-',
        told: '(r|)',
        report: report(0, 0, { cancelled: 2, ms: 0 }),
      },
      'nothing waits': {
        published: [],
        drainMs: 1_000,
        done: '-',
        told: '(r|)',
        report: report(0, 0, { cancelled: 0, ms: 0 }),
      },
    },
  );

  it(
    'drains 1,000 events that wait at close, and none is lost',
    marbles((m) => {
      const bus = new EventBus<Letter>({ scheduler: m.scheduler });
      bus.on('a', () => timer(1, m.scheduler));
      for (let n = 0; n < 1_000; n += 1) bus.publish(a(n));
      m.expect(bus.close({ drainMs: 5_000 })).toBeObservable('1000ms (r|)', {
        r: report(1_000, 0, { cancelled: 0, ms: 1_000 }),
      });
    }),
  );

  it(
    'publishing after close is refused with an error, also by a handler that is still at work',
    marbles((m) => {
      const bus = new EventBus<Letter>({ scheduler: m.scheduler });
      bus.on('a', () =>
        timer(2, m.scheduler).pipe(
          tap(() => {
            bus.publish(a(2));
          }),
        ),
      );
      bus.publish(a(1));
      const error$ = bus.errors$.pipe(map(({ error }) => error));
      m.expect(error$).toBeObservable('--(e|)', { e: new BusClosedError('a') });
      const r = report(0, 1, { cancelled: 0, ms: 2 });
      m.expect(bus.close({ drainMs: 10 })).toBeObservable('--(r|)', { r });
      expect(() => {
        bus.publish(a(3));
      }).toThrow(BusClosedError);
    }),
  );

  it(
    'completes the streams at once, and ends a handler when it has done what it had',
    marbles((m) => {
      const bus = new EventBus<Letter>({ scheduler: m.scheduler });
      const subscription = bus.on('a', () => timer(3, m.scheduler));
      const idle = bus.on('a', () => undefined);
      bus.publish(a(1));
      m.expect(bus.events$()).toBeObservable('--|');
      const closedAt = (source$: Observable<unknown>): Observable<boolean> =>
        source$.pipe(map(() => subscription.closed));
      const closing$ = m.hot('--(x|)').pipe(exhaustMap(() => bus.close({ drainMs: 100 })));
      closing$.subscribe({ error: fail });
      m.hot('--x').subscribe({
        next: () => {
          expect(idle.closed).toBe(true);
        },
        error: fail,
      });
      m.expect(closedAt(m.hot('--x-x'))).toBeObservable('--f-t', { f: false, t: true });
      m.flush();
      expect(bus.on('a', fail).closed).toBe(true);
    }),
  );

  it(
    'takes the earliest deadline of several calls, and gives all the same report',
    marbles((m) => {
      const { bus } = busWithSlow(m);
      bus.publish(a(1));
      const r = report(0, 0, { cancelled: 1, ms: 3 });
      m.expect(bus.close({ drainMs: 9 })).toBeObservable('   ---(r|)', { r });
      m.expect(bus.close({ drainMs: 3 })).toBeObservable('   ---(r|)', { r });
      m.expect(bus.close({ drainMs: 30 })).toBeObservable('  ---(r|)', { r });
      m.flush();
      m.expect(bus.close({ drainMs: 30 })).toBeObservable('  ---(r|)', { r });
    }),
  );

  it(
    'cuts a drain short when it is called without one',
    marbles((m) => {
      const { bus } = busWithSlow(m);
      bus.publish(a(1));
      m.hot('-x').subscribe({
        next: () => {
          bus.close();
        },
        error: fail,
      });
      const r = report(0, 0, { cancelled: 1, ms: 1 });
      m.expect(bus.close({ drainMs: 30 })).toBeObservable('-(r|)', { r });
    }),
  );

  it(
    'called by a handler, it begins when everything published before is delivered',
    marbles((m) => {
      const { bus, done$ } = busWithSlow(m);
      const seen: number[] = [];
      bus.on('a', ({ n }) => {
        seen.push(n);
        if (n === 2) return;
        bus.publish(a(2));
        const r = report(1, 0, { cancelled: 1, ms: 6 });
        m.expect(bus.close({ drainMs: 6 })).toBeObservable('------(r|)', { r });
        m.expect(bus.close({ drainMs: 30 })).toBeObservable('------(r|)', { r });
      });
      m.expect(done$).toBeObservable('----1---');
      bus.publish(a(1));
      m.flush();
      expect(seen).toEqual([1, 2]);
    }),
  );

  it(
    'called again by one who is told that it completes, it goes on with the first call',
    marbles((m) => {
      const { bus, done$ } = busWithSlow(m);
      bus.publish(a(1));
      const again$ = concat(
        bus.events$('a'),
        defer(() => bus.close({ drainMs: 2 })),
      );
      again$.subscribe({ error: fail });
      const r = report(0, 0, { cancelled: 1, ms: 2 });
      m.expect(bus.close({ drainMs: 9 })).toBeObservable('--(r|)', { r });
      m.expect(done$).toBeObservable('---');
    }),
  );

  it('completes the streams first, then errors$, and gives the report last', () => {
    const bus = new EventBus<Letter>();
    const log: string[] = [];
    const ended = (name: string): { error: () => void; complete: () => void } => ({
      error: fail,
      complete: () => log.push(name),
    });
    bus.on('a', () => undefined);
    const watching = [
      bus.errors$.subscribe(ended('errors')),
      bus.events$('a').subscribe(ended('one')),
      bus.events$().subscribe(ended('all')),
      bus.close({ drainMs: 0 }).subscribe(ended('report')),
    ];
    expect(log).toEqual(['one', 'all', 'errors', 'report']);
    expect(watching.every(({ closed }) => closed)).toBe(true);
  });

  it('takes the time of asyncScheduler when it has no other', async () => {
    const bus = new EventBus<Letter>();
    bus.on('a', () => timer(1_000, asyncScheduler));
    bus.publish(a(1));
    const { cancelled, ms } = await lastValueFrom(bus.close({ drainMs: 5 }), {
      defaultValue: report(0, 0, { cancelled: 0, ms: 0 }),
    });
    expect(cancelled).toBe(1);
    expect(ms).toBeGreaterThanOrEqual(4);
  });

  it('refuses a drainMs outside its range, and stays open', () => {
    const bus = new EventBus<Letter>();
    expect(() => bus.close({ drainMs: -1 })).toThrow(BadConfigError);
    expect(bus.isClosed).toBe(false);
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
