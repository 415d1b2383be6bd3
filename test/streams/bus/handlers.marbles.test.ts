import { concat, defer, EMPTY, ignoreElements, of, Subject, timer } from 'rxjs';
import { EventBus } from '#streams';
import { marbles } from '#streams/testing';
import { a, busFrom, type Letter, slow } from './letters';

describe('EventBus.on, a handler at work', () => {
  it(
    'an unrelated event waits for nobody: one handler takes 200 ms, the others have theirs at once',
    marbles((m) => {
      const source = '  12b---|';
      const bus = new EventBus<Letter>({ scheduler: m.scheduler });
      const heard$ = new Subject<string>();
      m.hot(source).subscribe({
        next: (marble) => {
          bus.publish(marble === 'b' ? { type: 'b', n: 0 } : a(Number(marble)));
        },
        error: () => undefined,
      });
      const { handle, done$ } = slow(m, 200);
      bus.on('a', handle);
      bus.on('b', () => {
        heard$.next('b');
      });
      bus.on('a', ({ n }) => {
        heard$.next(String(n));
      });
      m.expect(heard$).toBeObservable('12b');
      m.expect(done$).toBeObservable(' 200ms 1 199ms 2');
      m.flush();
      bus.close();
    }),
  );

  it(
    'has one event after the other, in the order of publishing',
    marbles((m) => {
      const bus = busFrom(m, '       1-2-----3----------|');
      const { handle, done$ } = slow(m, 4);
      bus.on('a', { concurrency: 1 }, handle);
      m.expect(done$).toBeObservable('----1---2---3');
    }),
  );

  it(
    'has as many under way as its concurrency says',
    marbles((m) => {
      const bus = busFrom(m, '       (1234)------------|');
      const { handle, done$ } = slow(m, 4);
      const subscription = bus.on('a', { concurrency: 2 }, handle);
      m.expect(done$).toBeObservable('----(12)(34)');
      m.hot('                         --x').subscribe({
        next: () => {
          expect(subscription.counts()).toMatchObject({ running: 2, waiting: 2 });
        },
        error: () => undefined,
      });
    }),
  );

  it(
    'keeps none waiting when its concurrency is Infinity',
    marbles((m) => {
      const bus = busFrom(m, '       (123)------|');
      const { handle, done$ } = slow(m, 4);
      bus.on('a', { concurrency: Infinity }, handle);
      m.expect(done$).toBeObservable('----(123)');
    }),
  );

  it(
    'a cancelled handler is never counted as completed: unsubscribing aborts its signal and ends its Observable',
    marbles((m) => {
      const bus = busFrom(m, '          1-2-----|');
      const work$ = m.cold('            -----(x|)');
      const subs = '                    ^--!';
      const aborted$ = new Subject<string>();
      const subscription = bus.on('a', (_, signal) => {
        signal.addEventListener('abort', () => {
          aborted$.next('x');
        });
        return work$;
      });
      m.hot('                           ---x').subscribe({
        next: () => {
          subscription.unsubscribe();
          subscription.unsubscribe();
        },
        error: fail,
      });
      m.expect(aborted$).toBeObservable('---x');
      m.expect(work$).toHaveSubscriptions(subs);
      m.flush();
      const outcomes = { completed: 0, failed: 0, cancelled: 2, dropped: 0 };
      expect(subscription.counts()).toEqual({ ...outcomes, waiting: 0, running: 0 });
      expect(bus.counts().get('a')).toMatchObject({ ...outcomes, listeners: 0, unsubscribed: 1 });
    }),
  );

  it(
    'stays when its work errs: the failure is counted and told, and the next event is handled',
    marbles((m) => {
      const bus = busFrom(m, '1-2-------|');
      const broken = new Error('mine');
      const { handle, done$ } = slow(m, 2);
      const failing$ = concat(
        timer(3, m.scheduler).pipe(ignoreElements()),
        m.cold<number>('#', {}, broken),
      );
      const failures$ = new Subject<unknown>();
      bus.errors$.subscribe(failures$);
      const subscription = bus.on('a', (event) => (event.n === 1 ? failing$ : handle(event)));
      m.expect(failures$).toBeObservable('---f------|', { f: { event: a(1), error: broken } });
      m.expect(done$).toBeObservable('    -----2');
      m.flush();
      expect(subscription.counts()).toMatchObject({ completed: 1, failed: 1, cancelled: 0 });
    }),
  );

  it(
    'goes through what waits without a word between when the work is done at once',
    marbles((m) => {
      const bus = busFrom(m, '(123)--4-|');
      const begun: number[] = [];
      const gate$ = m.cold('   --|');
      bus.on('a', ({ n }) => {
        begun.push(n);
        if (n === 1) return gate$;
        if (n === 3) throw new Error('third');
        return n === 2 ? of(1) : undefined;
      });
      m.flush();
      expect(begun).toEqual([1, 2, 3, 4]);
      expect(bus.counts().get('a')).toMatchObject({ completed: 3, failed: 1 });
    }),
  );

  it(
    'lets nothing that it publishes itself overtake what waits, also while a place is free',
    marbles((m) => {
      const bus = busFrom(m, '(12345)--------|');
      const begun: number[] = [];
      const second$ = new Subject<never>();
      const first$ = m.cold('       --|');
      bus.on('a', { concurrency: 2 }, ({ n }) => {
        begun.push(n);
        if (n < 3) return n === 1 ? first$ : second$;
        if (n > 3) return undefined;
        second$.complete();
        bus.publish(a(6));
        return undefined;
      });
      m.flush();
      expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    }),
  );

  it(
    'lets nothing overtake what waits that is published by one who hears of its failure',
    marbles((m) => {
      const bus = busFrom(m, '(12)--------|');
      const begun: number[] = [];
      const failing$ = m.cold('  --#');
      bus.errors$.subscribe({
        next: () => {
          bus.publish(a(3));
        },
        error: () => undefined,
      });
      bus.on('a', ({ n }) => {
        begun.push(n);
        return n === 1 ? failing$ : undefined;
      });
      m.flush();
      expect(begun).toEqual([1, 2, 3]);
    }),
  );

  it(
    'goes through any number that wait and are done at once, without growing the stack',
    marbles((m) => {
      const bus = new EventBus<Letter>();
      const buffer = { max: 50_000, overflow: 'close' } as const;
      const gate$ = m.cold('-|');
      const subscription = bus.on('a', { buffer }, ({ n }) => (n === 0 ? gate$ : EMPTY));
      for (let n = 0; n <= 50_000; n += 1) bus.publish(a(n));
      m.flush();
      expect(subscription.counts()).toMatchObject({ completed: 50_001, waiting: 0 });
      bus.close();
    }),
  );

  it(
    'queues what it publishes to itself behind what it is at, also when nothing is being delivered',
    marbles((m) => {
      const bus = busFrom(m, '(12)------|');
      const log: string[] = [];
      bus.on('a', ({ n }) => {
        log.push(`begin ${n}`);
        if (n === 2) bus.publish(a(3));
        log.push(`end ${n}`);
        return n === 1 ? timer(2, m.scheduler) : undefined;
      });
      m.flush();
      expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
    }),
  );

  it(
    'is ended by its own hand: what it began then is cancelled and never subscribed to',
    marbles((m) => {
      const bus = busFrom(m, '1-2-|');
      const work$ = m.cold('-|');
      const subscription = bus.on('a', () => {
        subscription.unsubscribe();
        return work$;
      });
      m.expect(work$).toHaveSubscriptions([]);
      m.flush();
      expect(subscription.counts()).toMatchObject({ completed: 0, cancelled: 1, running: 0 });
    }),
  );

  it(
    'is ended by its own work as that is subscribed to: the work is unsubscribed and counts as cancelled',
    marbles((m) => {
      const bus = busFrom(m, '  1-2-|');
      const work$ = m.cold('    -|');
      const subs = '            (^!)';
      const subscription = bus.on('a', () =>
        defer(() => {
          subscription.unsubscribe();
          return work$;
        }),
      );
      m.expect(work$).toHaveSubscriptions(subs);
      m.flush();
      expect(subscription.counts()).toMatchObject({ completed: 0, cancelled: 1, running: 0 });
    }),
  );

  it(
    'keeps streams and handlers in one order when a handler at work publishes',
    marbles((m) => {
      const bus = busFrom(m, '1----|');
      const seen: number[] = [];
      bus.on('a', ({ n }) =>
        n > 2
          ? undefined
          : defer(() => {
              bus.publish(a(n + 1));
              return timer(0, m.scheduler);
            }),
      );
      bus.on('a', ({ n }) => seen.push(n));
      m.flush();
      expect(seen).toEqual([1, 2, 3]);
    }),
  );
});

function fail(): void {
  throw new Error('was called');
}
