import { asyncScheduler } from 'rxjs';
import { BadConfigError, createHeartbeat, type Heartbeat, type HeartbeatConfig } from '#streams';
import { ManualClock } from './manual-node';

function make(config: Partial<HeartbeatConfig> = {}): { clock: ManualClock; heart: Heartbeat } {
  const clock = new ManualClock();
  const random = (): number => 0.5;
  const heart = createHeartbeat({
    everyMs: 15_000,
    jitter: 0.2,
    scheduler: clock,
    random,
    ...config,
  });
  return { clock, heart };
}

/** Times of beats, in seconds. */
function member(
  heart: Heartbeat,
  clock: ManualClock,
): { at: number[] } & ReturnType<Heartbeat['join']> {
  const at: number[] = [];
  return { at, ...heart.join({ beat: () => at.push(clock.now() / 1000) }) };
}

describe('createHeartbeat', () => {
  it('beats after each everyMs of silence', () => {
    const { clock, heart } = make();
    const one = member(heart, clock);
    clock.advance(46_000);
    expect(one.at).toEqual([15, 30, 45]);
    one.leave();
  });

  it('puts the beat back when touched, however often', () => {
    const { clock, heart } = make();
    const one = member(heart, clock);
    for (let n = 0; n < 30; n += 1) {
      clock.advance(1000);
      one.touch();
    }
    expect(one.at).toEqual([]);
    clock.advance(15_000);
    expect(one.at).toEqual([45]);
    one.leave();
  });

  it('counts the silence from the moment that a touch names', () => {
    const { clock, heart } = make();
    let beats = 0;
    const seat = heart.join({ beat: () => (beats += 1) });
    clock.advance(14_000);
    seat.touch(clock.now() - 10_000);
    clock.advance(4_000);
    expect(beats).toBe(0);
    clock.advance(1_000);
    expect(beats).toBe(1);
    seat.leave();
  });

  it('beats up to 1 s late, never early', () => {
    const { clock, heart } = make();
    clock.advance(250);
    const one = member(heart, clock);
    clock.advance(15_750);
    expect(one.at).toEqual([16]);
    one.leave();
  });

  it.each([
    ['shortest', 0, 12],
    ['longest', 0.999_999, 18],
  ])('draws the %s silence anew for each beat', (_label, drawn, seconds) => {
    const { clock, heart } = make({ random: () => drawn });
    const one = member(heart, clock);
    clock.advance(2 * seconds * 1000);
    expect(one.at).toEqual([seconds, 2 * seconds]);
    one.leave();
  });

  it('has one timer for all members, and none without', () => {
    const { clock, heart } = make();
    const members = Array.from({ length: 100 }, () => member(heart, clock));
    expect([clock.timers, heart.size]).toEqual([1, 100]);
    clock.advance(20_000);
    for (const { leave } of members) leave();
    for (const { leave } of members) leave();
    expect([clock.timers, heart.size]).toEqual([0, 0]);
    expect(members.every(({ at }) => at.length === 1)).toBe(true);
  });

  it('lets a beat end its own seat and take another', () => {
    const { clock, heart } = make();
    const beats: string[] = [];
    const first = heart.join({
      beat: () => {
        beats.push('first');
        first.leave();
        heart.join({ beat: () => beats.push('second') });
      },
    });
    clock.advance(30_000);
    expect(beats).toEqual(['first', 'second']);
  });

  it('beats the others within 1 s when one throws, and that one no more', () => {
    const { clock, heart } = make();
    let thrown = 0;
    heart.join({
      beat: () => {
        thrown += 1;
        throw new Error('mine');
      },
    });
    const other = member(heart, clock);
    expect(() => {
      clock.advance(15_000);
    }).toThrow('mine');
    clock.advance(45_000);
    expect([thrown, other.at[0], heart.size]).toEqual([1, 16, 1]);
  });

  it('runs on the scheduler of the whole process as well', () => {
    const heart = createHeartbeat({
      everyMs: 1000,
      jitter: 0,
      scheduler: asyncScheduler,
      random: () => 0,
    });
    const seat = heart.join({ beat: () => undefined });
    seat.touch();
    seat.leave();
    expect(heart.size).toBe(0);
  });

  it.each<[string, Partial<HeartbeatConfig>]>([
    ['everyMs', { everyMs: 999 }],
    ['jitter', { jitter: 1 }],
  ])('refuses %s outside its range', (field, config) => {
    expect(() => make(config)).toThrow(BadConfigError);
    expect(() => make(config)).toThrow(field);
  });
});
