import { EventBus } from '#streams';

interface Letter {
  readonly type: 'a';
  readonly n: number;
}

const a = (n: number): Letter => ({ type: 'a', n });
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('EventBus.on, a handler that returns a promise', () => {
  it('has one event after the other, and says how each ended', async () => {
    const bus = new EventBus<Letter>();
    const log: string[] = [];
    const failures: unknown[] = [];
    const watching = bus.errors$.subscribe({
      next: ({ error }) => failures.push(error),
      error: fail,
    });
    const subscription = bus.on('a', async ({ n }) => {
      log.push(`begin ${n}`);
      await Promise.resolve();
      log.push(`end ${n}`);
      if (n === 2) throw new Error('second');
    });
    for (const n of [1, 2, 3]) bus.publish(a(n));
    expect(subscription.counts()).toMatchObject({ running: 1, waiting: 2 });
    await settled();
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
    expect(failures).toEqual([new Error('second')]);
    expect(subscription.counts()).toEqual({
      completed: 2,
      failed: 1,
      cancelled: 0,
      dropped: 0,
      running: 0,
      waiting: 0,
    });
    bus.close();
    expect(watching.closed).toBe(true);
  });

  it('a cancelled handler is never counted as completed, whatever its promise does afterwards', async () => {
    const bus = new EventBus<Letter>();
    const settle: ((isWell: boolean) => void)[] = [];
    const subscription = bus.on(
      'a',
      { concurrency: 2 },
      () =>
        new Promise<void>((resolve, reject) => {
          settle.push((isWell) => {
            if (isWell) resolve();
            else reject(new Error('aborted'));
          });
        }),
    );
    bus.publish(a(1));
    bus.publish(a(2));
    subscription.unsubscribe();
    settle[0]?.(true);
    settle[1]?.(false);
    await settled();
    expect(bus.counts().get('a')).toMatchObject({ completed: 0, failed: 0, cancelled: 2 });
    bus.close();
  });

  it('cancels what a handler begins after it has ended itself, and swallows how it ends', async () => {
    const bus = new EventBus<Letter>();
    const signals: AbortSignal[] = [];
    const subscription = bus.on('a', async (_, signal) => {
      signals.push(signal);
      subscription.unsubscribe();
      await Promise.resolve();
      throw new Error('aborted');
    });
    bus.publish(a(1));
    await settled();
    expect(subscription.counts()).toMatchObject({ failed: 0, cancelled: 1, running: 0 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    bus.close();
  });

  it('counts a thenable that throws as failed', () => {
    const bus = new EventBus<Letter>();
    const subscription = bus.on('a', () => ({
      then: () => {
        throw new Error('hostile');
      },
    }));
    bus.publish(a(1));
    expect(subscription.counts()).toMatchObject({ completed: 0, failed: 1, running: 0 });
    bus.close();
  });

  it('does not look at other values', () => {
    const bus = new EventBus<Letter>();
    const values: readonly unknown[] = [null, 7, 'text', [1], { then: 1 }, () => 1];
    const subscription = bus.on('a', ({ n }) => values[n]);
    for (const n of values.keys()) bus.publish(a(n));
    expect(subscription.counts()).toMatchObject({ completed: values.length, running: 0 });
    bus.close();
  });
});

function fail(): void {
  throw new Error('was called');
}
