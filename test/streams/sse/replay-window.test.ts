import fc from 'fast-check';
import { ReplayWindow, type ReplayWindowConfig } from '#streams';

function make(config: Partial<ReplayWindowConfig> = {}): {
  recent: ReplayWindow<string>;
  clock: { now: number };
} {
  const clock = { now: 0 };
  const now = (): number => clock.now;
  const recent = new ReplayWindow<string>({ maxFrames: 3, maxAgeMs: 1000, now, ...config });
  return { recent, clock };
}

function offsets(recent: ReplayWindow<string>, after: number, limit = Infinity): number[] | 'gone' {
  const replay = recent.slice(after, limit);
  return replay.kind === 'gone' ? 'gone' : replay.frames.map((frame) => frame.offset);
}

describe('ReplayWindow', () => {
  it('gives what lies beyond an offset, with its values', () => {
    const { recent } = make();
    recent.push(1, 'a');
    recent.push(2, 'b');
    expect(recent.after(1)).toMatchObject({ kind: 'frames', frames: [{ offset: 2, value: 'b' }] });
    expect(offsets(recent, 0)).toEqual([1, 2]);
    expect(offsets(recent, 2)).toEqual([]);
  });

  it('never answers in part: too old, never reached and unknown are gone', () => {
    const { recent } = make();
    expect(offsets(recent, 0)).toBe('gone');
    for (const offset of [1, 2, 3, 4]) recent.push(offset, '');
    expect(offsets(recent, 0)).toBe('gone');
    expect(offsets(recent, 1)).toEqual([2, 3, 4]);
    expect(offsets(recent, 5)).toBe('gone');
    expect([recent.oldest, recent.newest, recent.size]).toEqual([2, 4, 3]);
  });

  it('gives so many at most, in order', () => {
    const { recent } = make();
    for (const offset of [1, 2, 3]) recent.push(offset, '');
    expect(offsets(recent, 0, 2)).toEqual([1, 2]);
    expect(offsets(recent, 2, 2)).toEqual([3]);
  });

  it('forgets by age, at reading and at pushing', () => {
    const { recent, clock } = make();
    recent.push(1, '');
    clock.now = 600;
    recent.push(2, '');
    clock.now = 1001;
    expect(offsets(recent, 0)).toBe('gone');
    expect([recent.oldest, offsets(recent, 1)]).toEqual([2, [2]]);
    clock.now = 5000;
    expect([recent.size, recent.oldest, recent.newest]).toEqual([0, null, 2]);
    expect(offsets(recent, 2)).toEqual([]);
    recent.push(3, '');
    expect(offsets(recent, 2)).toEqual([3]);
  });

  it('stands where it is started, and knows nothing before', () => {
    const { recent } = make();
    recent.start(0);
    expect(offsets(recent, 0)).toEqual([]);
    recent.start(41);
    expect([offsets(recent, 41), offsets(recent, 40)]).toEqual([[], 'gone']);
    recent.push(42, '');
    expect(offsets(recent, 41)).toEqual([42]);
    recent.start(50);
    expect([recent.size, offsets(recent, 49), offsets(recent, 50)]).toEqual([0, 'gone', []]);
  });

  it('begins before its first frame when it was not started', () => {
    const { recent } = make();
    recent.push(42, '');
    expect([offsets(recent, 41), offsets(recent, 40)]).toEqual([[42], 'gone']);
  });

  it.each([
    ['the newest again', 7],
    ['an older one', 3],
    ['half an offset', 8.5],
  ])('refuses %s', (_label, offset) => {
    const { recent } = make();
    recent.push(7, '');
    expect(() => {
      recent.push(offset, '');
    }).toThrow(
      expect.objectContaining({ code: 'STREAMS_OFFSET_ORDER', offset, newest: 7 }) as Error,
    );
  });

  it('answers as a plain list would, whatever is pushed and asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (steps, maxFrames) => {
          const { recent } = make({ maxFrames });
          const all = [0];
          recent.start(0);
          for (const step of steps) {
            const offset = (all.at(-1) ?? 0) + step;
            all.push(offset);
            recent.push(offset, '');
          }
          const newest = all.at(-1) ?? 0;
          const forgotten = all.at(-maxFrames - 1) ?? 0;
          for (let after = 0; after <= newest + 1; after += 1) {
            const isGone = after < forgotten || after > newest;
            const beyond = all.filter((offset) => offset > after);
            expect(offsets(recent, after)).toEqual(isGone ? 'gone' : beyond);
          }
        },
      ),
    );
  });

  it.each(['maxFrames', 'maxAgeMs'])('refuses %s of 0', (field) => {
    expect(() => make({ [field]: 0 })).toThrow(`${field} is 0`);
  });
});
