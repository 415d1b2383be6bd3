import { finalize, NEVER, Observable, Subject } from 'rxjs';
import { type BusReport, busRates, EventBus } from '#streams';
import { expectNoLeaks, virtualWorld } from '#streams/testing';

interface Letter {
  readonly type: 'a';
  readonly n: number;
}

const a = (n: number): Letter => ({ type: 'a', n });
const broken = new Error('broken');
const breaking = (): never => {
  throw broken;
};
const quiet = (): void => undefined;
/** Work that throws in being unsubscribed. */
const clinging = (): Observable<never> => new Observable<never>(() => breaking);
const refusing$ = Object.assign(new Subject<never>(), { subscribe: breaking });

const heardBy = (bus: EventBus<Letter>): number[] => {
  const heard: number[] = [];
  bus.on('a', ({ n }) => heard.push(n));
  return heard;
};
const errorsOf = (bus: EventBus<Letter>): unknown[] => {
  const errors: unknown[] = [];
  bus.errors$.subscribe({ next: ({ error }) => errors.push(error), error: quiet });
  return errors;
};
const toRxjs = 'rxjs had nobody to tell of: Error: broken';

describe('EventBus, when what it is given throws at its end', () => {
  it('completes the streams behind one whose teardown throws, and reports', async () => {
    const bus = new EventBus<Letter>();
    const seen: unknown[] = [];
    bus.events$('a').pipe(finalize(breaking)).subscribe({ error: quiet });
    bus.events$('a').subscribe({ complete: () => seen.push('complete'), error: quiet });
    bus.close({ drainMs: 0 }).subscribe({ next: () => seen.push('report'), error: quiet });
    expect(seen).toEqual(['complete', 'report']);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });

  it('reports although a teardown behind `errors$` or behind a report throws', async () => {
    const bus = new EventBus<Letter>();
    bus.errors$.pipe(finalize(breaking)).subscribe({ error: quiet });
    const work$ = new Subject<never>();
    bus.on('a', () => work$);
    bus.publish(a(1));
    const report$ = bus.close({ drainMs: 1_000 });
    report$.pipe(finalize(breaking)).subscribe({ error: quiet });
    const reports: BusReport[] = [];
    report$.subscribe({ next: (report) => reports.push(report), error: quiet });
    work$.complete();
    expect(reports).toMatchObject([{ completed: 1 }]);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });

  it('cancels all at the deadline, though one throws in being cancelled', () => {
    const { scheduler, advance } = virtualWorld();
    const bus = new EventBus<Letter>({ scheduler });
    const errors = errorsOf(bus);
    bus.on('a', clinging);
    bus.on('a', () => NEVER);
    bus.publish(a(1));
    const reports: BusReport[] = [];
    bus.close({ drainMs: 10 }).subscribe({ next: (report) => reports.push(report), error: quiet });
    advance(10);
    expect(reports).toEqual([{ completed: 0, failed: 0, cancelled: 2, ms: 10 }]);
    expect(errors).toMatchObject([{ errors: [broken] }]);
  });

  it('ends all of an owner, though one throws in being ended', () => {
    const bus = new EventBus<Letter>();
    bus.on('a', { owner: 'me' }, clinging);
    const other = bus.on('a', { owner: 'me' }, () => NEVER);
    bus.publish(a(1));
    expect([bus.unsubscribeAll('me'), other.closed]).toEqual([2, true]);
    bus.close();
  });

  it('goes on when a handler that is ended by its overflow throws in being cancelled', () => {
    const bus = new EventBus<Letter>();
    bus.on('a', { buffer: { max: 1, overflow: 'close' } }, clinging);
    const heard = heardBy(bus);
    for (const n of [1, 2, 3, 4]) bus.publish(a(n));
    expect(heard).toEqual([1, 2, 3, 4]);
    bus.close();
  });

  it.each<[string, () => unknown, { completed: number; failed: number }]>([
    ['work that cannot be subscribed to', () => refusing$, { completed: 0, failed: 2 }],
    [
      'work that completes at once and throws then',
      () =>
        new Observable<never>((subscriber) => {
          subscriber.complete();
          return breaking;
        }),
      { completed: 2, failed: 0 },
    ],
    [
      'what throws when asked whether it is a promise',
      () => Object.defineProperty({}, 'then', { get: breaking }),
      { completed: 0, failed: 2 },
    ],
    ['a promise whose `then` throws', () => ({ then: breaking }), { completed: 0, failed: 2 }],
  ])('tells of %s, and everyone has the event', (_, handle, counts) => {
    const bus = new EventBus<Letter>();
    const errors = errorsOf(bus);
    const handler = bus.on('a', handle);
    const heard = heardBy(bus);
    for (const n of [1, 2]) bus.publish(a(n));
    expect([heard, errors.length]).toEqual([[1, 2], 2]);
    expect(handler.counts()).toMatchObject({ ...counts, running: 0, waiting: 0 });
    bus.close();
  });
});

describe('busRates, by a clock that stands', () => {
  it('gives rates of 0', () => {
    const { scheduler, advance } = virtualWorld();
    const schedule = scheduler.schedule.bind(scheduler);
    const bus = new EventBus<Letter>();
    const rates: unknown[] = [];
    const watching = busRates(bus, {
      windowMs: 10,
      everyMs: 10,
      scheduler: { now: () => 5, schedule },
    }).subscribe({ next: ({ ms, all }) => rates.push([ms, all.published]), error: quiet });
    bus.publish(a(1));
    advance(10);
    watching.unsubscribe();
    expect(rates).toEqual([[0, 0]]);
    bus.close();
  });
});
