import {
  asapScheduler,
  asyncScheduler,
  delay,
  lastValueFrom,
  interval,
  NEVER,
  of,
  timer,
} from 'rxjs';
import { CompositeSubscription } from '#streams';
import {
  closeAfterTest,
  expectNoLeaks,
  flowOf,
  marbles,
  settle,
  virtualWorld,
  watchForLeaks,
} from '#streams/testing';

const MINUTE = 60_000;

describe('expectNoLeaks', () => {
  it('names the line that scheduled a timer which is pending', async () => {
    const action = asyncScheduler.schedule(() => undefined, MINUTE);
    await expect(expectNoLeaks()).rejects.toThrow(
      /a timer is pending, made at .*timer-watch\.test\.ts:\d+/,
    );
    action.unsubscribe();
  });

  it('names a timer beneath operators by the line that subscribed', async () => {
    const subscription = interval(MINUTE).subscribe();
    await expect(expectNoLeaks()).rejects.toThrow(
      /a timer is pending, made at .*timer-watch\.test\.ts:\d+/,
    );
    subscription.unsubscribe();
  });

  it('does not know the line of one that rxjs began in a timer of its own', async () => {
    const subscription = timer(0)
      .pipe(delay(MINUTE))
      .subscribe({ error: () => undefined });
    await lastValueFrom(timer(2), { defaultValue: 0 });
    await expect(expectNoLeaks()).rejects.toThrow('a timer is pending, made at somewhere');
    subscription.unsubscribe();
  });

  it('is content with timers that have run, or were cancelled', async () => {
    asapScheduler.schedule(() => undefined);
    timer(0).subscribe();
    interval(MINUTE).subscribe().unsubscribe();
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('sees one that has scheduled itself again', async () => {
    const action = asyncScheduler.schedule(function () {
      this.schedule(undefined, MINUTE);
    });
    await settle();
    await expect(expectNoLeaks()).rejects.toThrow('a timer is pending');
    action.unsubscribe();
  });

  it('sees it among thousands that are over', async () => {
    const action = asyncScheduler.schedule(() => undefined, MINUTE);
    for (let n = 0; n < 1_500; n += 1) asyncScheduler.schedule(() => undefined, n).unsubscribe();
    for (let n = 0; n < 1_500; n += 1) asapScheduler.schedule(() => undefined);
    await settle();
    for (let n = 0; n < 1_500; n += 1) asapScheduler.schedule(() => undefined).unsubscribe();
    await expect(expectNoLeaks()).rejects.toThrow(/^The test leaks:\n- a timer is pending[^\n]*$/);
    action.unsubscribe();
  });

  it('names a timer of a virtual world, and when it is due', async () => {
    const world = virtualWorld();
    const flow = flowOf(interval(5_000, world.scheduler), world);
    world.advance(12_000);
    await expect(expectNoLeaks()).rejects.toThrow(
      /a timer of a virtualWorld is pending, due in 3000 ms, made at .*timer-watch\.test\.ts:\d+/,
    );
    flow.stop();
  });

  it('is content with a virtual world whose timers have run', async () => {
    const world = virtualWorld();
    const root = new CompositeSubscription('app', world);
    void root.run('deaf', () => NEVER);
    void root.shutdown({ code: 'done' }, { graceMs: 50 });
    world.advance(50);
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });

  it('holds no timer against a test that came after', async () => {
    const action = asyncScheduler.schedule(() => undefined, MINUTE);
    watchForLeaks();
    await expect(expectNoLeaks()).resolves.toBeUndefined();
    action.unsubscribe();
  });

  it(
    'is content with marbles, whose timers are virtual and have run',
    marbles((m) => {
      m.expect(interval(5), '^-----------!').toBeObservable('-----a----b', { a: 0, b: 1 });
      m.scheduler.schedule(() => asyncScheduler.schedule(() => undefined, 5));
      m.flush();
    }),
  );
});

describe('settle', () => {
  it('lets promises and what they lead to happen', async () => {
    const seen: number[] = [];
    void Promise.resolve()
      .then(() => seen.push(1))
      .then(() => Promise.resolve())
      .then(() => seen.push(2));
    await settle();
    expect(seen).toEqual([1, 2]);
  });
});

describe('virtualWorld.pending', () => {
  it('tells what waits, in order, with the line that scheduled it', () => {
    const world = virtualWorld({ startAt: 100 });
    const later = world.scheduler.schedule(() => undefined, 20);
    world.scheduler.schedule(() => undefined, 10);
    of(1).subscribe();
    const madeAt = expect.stringMatching(/timer-watch\.test\.ts:\d+/) as string;
    expect(world.pending()).toEqual([
      { at: 110, inMs: 10, madeAt },
      { at: 120, inMs: 20, madeAt },
    ]);
    world.advance(10);
    later.unsubscribe();
    expect(world.pending()).toEqual([]);
  });
});

describe('closeAfterTest', () => {
  it('closes before leaks are looked for, the last first', async () => {
    const closed: string[] = [];
    const first = NEVER.subscribe();
    const second = asyncScheduler.schedule(() => undefined, MINUTE);
    closeAfterTest(() => {
      closed.push('first');
      first.unsubscribe();
    });
    closeAfterTest(() => {
      closed.push('second');
      second.unsubscribe();
    });
    await expect(expectNoLeaks()).resolves.toBeUndefined();
    expect(closed).toEqual(['second', 'first']);
  });

  it('fails a test whose closing throws, and closes the rest', async () => {
    const subscription = NEVER.subscribe();
    closeAfterTest(() => {
      subscription.unsubscribe();
    });
    closeAfterTest(() => {
      throw new Error('stuck');
    });
    await expect(expectNoLeaks()).rejects.toThrow(
      /^The test leaks:\n- what was to be closed after the test threw: Error: stuck, thrown at .*timer-watch\.test\.ts:\d+:\d+\)?$/,
    );
    await expect(expectNoLeaks()).resolves.toBeUndefined();
  });
});
