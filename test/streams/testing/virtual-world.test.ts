import { BadConfigError } from '#streams';
import { seededRandom, virtualWorld } from '#streams/testing';
import { interval, type SchedulerAction, take, tap } from 'rxjs';

const rethrow = (error: unknown): never => {
  throw error;
};

describe('virtualWorld', () => {
  it('runs what is due and no more', () => {
    const world = virtualWorld();
    const rang: number[] = [];
    world.scheduler.schedule(() => rang.push(world.now()), 600_000);
    world.advance(599_999);
    expect(rang).toEqual([]);
    world.advance(1);
    expect(rang).toEqual([600_000]);
  });

  it('tells what is due the time at which it is due', () => {
    const world = virtualWorld({ startAt: 1_000 });
    const at: number[] = [];
    interval(10, world.scheduler)
      .pipe(
        take(3),
        tap(() => at.push(world.now())),
      )
      .subscribe();
    world.advance(100);
    expect(at).toEqual([1_010, 1_020, 1_030]);
    expect(world.now()).toBe(1_100);
  });

  it('resumes what yielded in the same ms, at the next advance', () => {
    const world = virtualWorld();
    const resumed: number[] = [];
    world.yieldToLoop(() => resumed.push(world.now()));
    expect(resumed).toEqual([]);
    world.advance(0);
    expect(resumed).toEqual([0]);
  });

  it('passes on what a due action throws', () => {
    const world = virtualWorld();
    world.scheduler.schedule(() => {
      throw new Error('due');
    }, 5);
    expect(() => {
      world.advance(5);
    }).toThrow('due');
  });

  it('lets a timer beat for as long as it likes', () => {
    const world = virtualWorld();
    let beats = 0;
    const next = (): void => {
      beats += 1;
    };
    const subscription = interval(1, world.scheduler).subscribe({ next, error: rethrow });
    world.advance(10_000);
    subscription.unsubscribe();
    expect(beats).toBe(10_000);
    expect(world.pending()).toEqual([]);
  });

  it('puts off what is scheduled again before it is due, behind what was there', () => {
    const world = virtualWorld();
    const rang: string[] = [];
    const first = world.scheduler.schedule(() => rang.push('first'), 5) as SchedulerAction<void>;
    world.scheduler.schedule(() => rang.push('second'), 10);
    first.schedule(undefined, 10);
    world.advance(9);
    expect(rang).toEqual([]);
    world.advance(1);
    expect(rang).toEqual(['second', 'first']);
  });

  it('never comes to what is scheduled again for no time at all', () => {
    const world = virtualWorld();
    const action = world.scheduler.schedule(function () {
      expect(this.schedule(undefined, Infinity).closed).toBe(true);
    });
    world.advance(0);
    expect(world.pending()).toEqual([]);
    action.unsubscribe();
    expect((action as SchedulerAction<unknown>).schedule()).toBe(action);
  });

  it('gives up where time stands still, and says who schedules', () => {
    const world = virtualWorld();
    const again = function (this: SchedulerAction<unknown>): void {
      this.schedule();
    };
    world.scheduler.schedule(again);
    world.scheduler.schedule(() => undefined, 5);
    expect(() => {
      world.advance(1);
    }).toThrow(/^Virtual time does not end.*\n- made at .*virtual-world\.test\.ts:\d+/);
    expect(world.pending()).toEqual([]);
  });

  it('gives the same chances for the same seed', () => {
    const one = virtualWorld({ seed: 7 });
    const other = virtualWorld({ seed: 7 });
    expect([one.random(), one.random()]).toEqual([other.random(), other.random()]);
  });

  it.each([
    ['a start before 0', { startAt: -1 }],
    ['a seed that is no integer', { seed: 0.5 }],
  ])('refuses %s', (_label, config) => {
    expect(() => virtualWorld(config)).toThrow(BadConfigError);
  });
});

describe('seededRandom', () => {
  it('stays within 0 and 1 and spreads evenly', () => {
    const random = seededRandom(42);
    const tenths = new Array<number>(10).fill(0);
    for (let n = 0; n < 10_000; n += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1_100);
  });

  it('differs by seed', () => {
    expect(seededRandom(1)()).not.toBe(seededRandom(2)());
  });
});
