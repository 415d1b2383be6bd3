import { NEVER, Subject } from 'rxjs';
import { type BusReport, EventBus } from '#streams';
import { virtualWorld } from '#streams/testing';

type Letter = { readonly type: 'a'; readonly n: number } | { readonly type: 'b' };

const a = (n: number): Letter => ({ type: 'a', n });
const quiet = (): void => undefined;

/** Its first event ends with `first$`, with its second it closes the bus by `close` and is over as `end` says; a third waits. */
function closedBySecond(
  drainMs: number,
  end: () => unknown,
  close: (bus: EventBus<Letter>, act: () => void) => void = (_, act) => {
    act();
  },
): readonly (BusReport | string)[] {
  const { scheduler } = virtualWorld();
  const bus = new EventBus<Letter>({ scheduler });
  const log: (BusReport | string)[] = [];
  const first$ = new Subject<never>();
  const reporting = (): void => {
    const observer = { next: (report: BusReport) => log.push(report), error: quiet };
    bus.close({ drainMs }).subscribe(observer);
  };
  const handler = bus.on('a', ({ n }) => {
    if (n === 1) return first$;
    if (n === 2) close(bus, reporting);
    log.push(`end of ${n}`);
    return n === 2 ? end() : undefined;
  });
  for (const n of [1, 2, 3]) bus.publish(a(n));
  first$.complete();
  expect([handler.closed, handler.counts().running]).toEqual([true, 0]);
  return log;
}

describe('EventBus.close, called by a handler that was resumed from its buffer', () => {
  const breaking = (): never => {
    throw new Error('broken');
  };
  it.each([
    ['is done', quiet, { completed: 1, failed: 0, cancelled: 1, ms: 0 }],
    ['throws', breaking, { completed: 0, failed: 1, cancelled: 1, ms: 0 }],
    ['begins work', () => NEVER, { completed: 0, failed: 0, cancelled: 2, ms: 0 }],
    ['begins a promise', () => ({ then: quiet }), { completed: 0, failed: 0, cancelled: 2, ms: 0 }],
  ])('reports its own call, when it %s, after it has returned', (_, end, report) => {
    expect(closedBySecond(0, end)).toEqual(['end of 2', report]);
  });

  it('handles what waits, if there is time', () => {
    const log = closedBySecond(100, quiet);
    const report = { completed: 2, failed: 0, cancelled: 0, ms: 0 };
    expect(log).toEqual(['end of 2', 'end of 3', report]);
  });

  it('reports the call that is under way when another handler closes', () => {
    const log = closedBySecond(0, quiet, (bus, act) => {
      bus.on('b', act);
      bus.publish({ type: 'b' });
    });
    expect(log).toEqual(['end of 2', { completed: 1, failed: 0, cancelled: 1, ms: 0 }]);
  });

  it('reports a call that has ended its own subscription', () => {
    const { scheduler } = virtualWorld();
    const bus = new EventBus<Letter>({ scheduler });
    const first$ = new Subject<never>();
    const reports: BusReport[] = [];
    const handler = bus.on('a', ({ n }) => {
      if (n === 1) return first$;
      const observer = { next: (report: BusReport) => reports.push(report), error: quiet };
      bus.close({ drainMs: 100 }).subscribe(observer);
      handler.unsubscribe();
      expect(reports).toEqual([]);
      return undefined;
    });
    for (const n of [1, 2]) bus.publish(a(n));
    first$.complete();
    expect(reports).toEqual([{ completed: 1, failed: 0, cancelled: 0, ms: 0 }]);
  });
});
