import { TimingWheel } from '#streams';
import { ManualClock } from './manual-node';

describe('TimingWheel', () => {
  it('asks in order of buckets, again when told, and moves an entry that is added twice', () => {
    const clock = new ManualClock();
    const wheel = new TimingWheel({ bucketMs: 100, scheduler: clock });
    const asked: string[] = [];
    const entry = (name: string, next: number[]): { ask: () => number | null } => ({
      ask: () => {
        asked.push(`${name}@${clock.now()}`);
        return next.shift() ?? null;
      },
    });
    const moved = entry('moved', []);
    wheel.add(moved, 5000);
    wheel.add(moved, 150);
    wheel.add(entry('again', [0, 450]), 100);
    expect(wheel.size).toBe(2);
    clock.advance(1000);
    expect(asked).toEqual(['again@100', 'moved@200', 'again@200', 'again@500']);
    expect([wheel.size, clock.timers]).toEqual([0, 0]);
  });

  it('asks for nothing early when its timer is', () => {
    let now = 0;
    const clock = new ManualClock();
    const wheel = new TimingWheel({
      bucketMs: 100,
      scheduler: { now: () => now, schedule: clock.schedule.bind(clock) },
    });
    const asked: number[] = [];
    wheel.add({ ask: (at) => (asked.push(at), null) }, 100);
    now = 99;
    clock.advance(100);
    expect(asked).toEqual([]);
    now = 100;
    clock.advance(1);
    expect(asked).toEqual([100]);
  });

  it('catches up with all buckets of a stall', () => {
    let now = 0;
    const clock = new ManualClock();
    const wheel = new TimingWheel({
      bucketMs: 100,
      scheduler: { now: () => now, schedule: clock.schedule.bind(clock) },
    });
    const asked: string[] = [];
    wheel.add({ ask: () => (asked.push('late'), null) }, 900);
    wheel.add({ ask: () => (asked.push('early'), null) }, 200);
    now = 60_000;
    clock.advance(100);
    expect(asked).toEqual(['early', 'late']);
  });

  it('refuses a bucket without width', () => {
    expect(() => new TimingWheel({ bucketMs: 0, scheduler: new ManualClock() })).toThrow(
      'bucketMs is 0, allowed is integer 1 to 60000',
    );
  });
});
