import { EventEmitter, once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { interval } from 'rxjs';
import { expectNoNodeLeaks, watchNode } from './expect-no-node-leaks';

const LONG_MS = 60_000;
const quiet = (): void => undefined;

describe('expectNoNodeLeaks', () => {
  const old = new EventEmitter();
  const leaks = (): string[] => {
    try {
      expectNoNodeLeaks();
      return [];
    } catch (error) {
      return String(error).split('\n- ').slice(1);
    }
  };

  it('names a timeout and an interval that wait, by line', () => {
    const timeout = setTimeout(quiet, LONG_MS);
    const everyHour = setInterval(quiet, LONG_MS);
    const found = leaks();
    clearTimeout(timeout);
    clearInterval(everyHour);
    expect(found).toEqual([
      expect.stringMatching(/^a timer of Node is pending, set at .*no-node-leaks\.test\.ts:21:\d+/),
      expect.stringMatching(/^a timer of Node is pending, set at .*no-node-leaks\.test\.ts:22:\d+/),
    ]);
  });

  it('names a promised timer that is awaited by nobody', async () => {
    const ending = new AbortController();
    const waiting = after(LONG_MS, null, { signal: ending.signal });
    const found = leaks();
    ending.abort();
    expect(found).toEqual([expect.stringContaining('no-node-leaks.test.ts:34')]);
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('is content with timers that have run, were cleared, or hold nothing', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await after(1);
    clearTimeout(setTimeout(quiet, LONG_MS));
    setTimeout(quiet, LONG_MS).unref();
    expect(leaks()).toEqual([]);
  });

  it('leaves the timers of rxjs to the streams', () => {
    const ticking = interval(LONG_MS).subscribe();
    expect(leaks()).toEqual([]);
    ticking.unsubscribe();
  });

  it.each(['on', 'once', 'prependListener'] as const)(
    'names a listener that %s left on an emitter that was there before',
    (way) => {
      old[way]('told', quiet);
      const found = leaks();
      old.off('told', quiet);
      expect(found).toEqual([
        expect.stringMatching(/^a listener of "told" stays on .*no-node-leaks\.test\.ts:\d+/),
      ]);
    },
  );

  it('is content with a listener that was taken off, that has heard, or whose emitter is new', async () => {
    old.on('told', quiet).off('told', quiet);
    const heard = once(old, 'told');
    old.once('told', quiet).emit('told', 1);
    expect(await heard).toEqual([1]);
    new EventEmitter().on('told', quiet);
    expect(leaks()).toEqual([]);
  });

  it('gives back what it took', () => {
    const methodNow = (): unknown => Reflect.get(EventEmitter.prototype, 'on');
    const watched = [setTimeout, methodNow()];
    expectNoNodeLeaks();
    const given = [setTimeout, methodNow()];
    expect(given[0]).not.toBe(watched[0]);
    expect(given[1]).not.toBe(watched[1]);
    watchNode();
    watchNode();
    expectNoNodeLeaks();
    expect([setTimeout, methodNow()]).toEqual(given);
  });
});
