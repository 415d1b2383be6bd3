import { Subscription } from 'rxjs';
import { BadConfigError, memoryPressure$, type MemoryPressureConfig } from '#streams';
import { cases, marbles } from '#streams/testing';

/** Gives the bytes one after the other, the last for ever. */
const sampleOf = (bytes: readonly number[]): (() => number) => {
  let at = 0;
  return () => bytes[Math.min(at++, bytes.length - 1)] ?? 0;
};
const values = Object.fromEntries(
  [10, 11, 12, 13].map((bytes) => [String.fromCharCode(87 + bytes), { bytes, thresholdBytes: 10 }]),
);

describe('memoryPressure$', () => {
  cases(
    'tells of crossings',
    (m, { bytes, cooldownMs, expected }) => {
      const config = { sample: sampleOf(bytes), thresholdBytes: 10, cooldownMs, everyMs: 2 };
      const pressure$ = memoryPressure$({ ...config, scheduler: m.scheduler });
      const unsub = '^----------------!';
      m.expect(pressure$, unsub).toBeObservable(expected, values);
    },
    {
      'never, below the threshold': {
        bytes: [1, 9, 9, 9, 9],
        cooldownMs: 0,
        expected: '------------------',
      },
      'at once, when the first sample is at it': {
        bytes: [10],
        cooldownMs: 0,
        expected: 'a-----------------',
      },
      'once, while it stays above': {
        bytes: [1, 11, 12, 13, 13, 13],
        cooldownMs: 0,
        expected: '--b---------------',
      },
      'again after it was below': {
        bytes: [1, 11, 9, 12, 9, 13],
        cooldownMs: 0,
        expected: '--b---c---d-------',
      },
      'not within the cooldown, though it crosses': {
        bytes: [1, 11, 9, 12, 9, 9, 9, 13],
        cooldownMs: 8,
        expected: '--b-----------d---',
      },
      'after the cooldown, when it crossed within it and is still above': {
        bytes: [1, 11, 9, 12, 13, 13, 13],
        cooldownMs: 8,
        expected: '--b-------d-------',
      },
    },
  );

  it(
    'samples no more once it is unsubscribed',
    marbles((m) => {
      let samples = 0;
      const sample = (): number => (samples += 1);
      const pressure$ = memoryPressure$({
        sample,
        thresholdBytes: 100,
        cooldownMs: 0,
        everyMs: 2,
        scheduler: m.scheduler,
      });
      m.expect(pressure$, '^----!').toBeObservable('------');
      m.flush();
      expect(samples).toBe(3);
    }),
  );

  it(
    'errors with what the sample throws, and samples no more',
    marbles((m) => {
      let samples = 0;
      const sample = (): number => {
        samples += 1;
        if (samples === 3) throw new Error('no heap');
        return 10 * samples;
      };
      const pressure$ = memoryPressure$({
        sample,
        thresholdBytes: 10,
        cooldownMs: 0,
        everyMs: 2,
        scheduler: m.scheduler,
      });
      m.expect(pressure$).toBeObservable('a---#', values, new Error('no heap'));
      m.flush();
      expect(samples).toBe(3);
    }),
  );

  it(
    'is cold: each subscriber has crossings and a cooldown of its own',
    marbles((m) => {
      const pressure$ = memoryPressure$({
        sample: () => 11,
        thresholdBytes: 10,
        cooldownMs: 1_000,
        everyMs: 2,
        scheduler: m.scheduler,
      });
      m.expect(pressure$, '^--------!').toBeObservable('b---------', values);
      m.expect(pressure$, '---^-----!').toBeObservable('---b------', values);
    }),
  );

  it('goes by the default scheduler when none is given', async () => {
    const watching = new Subscription();
    const first = await new Promise((resolve) => {
      const config = { sample: () => 11, thresholdBytes: 10, cooldownMs: 0 };
      watching.add(memoryPressure$(config).subscribe({ next: resolve, error: resolve }));
    });
    watching.unsubscribe();
    expect(first).toEqual({ bytes: 11, thresholdBytes: 10 });
  });

  it.each([
    ['thresholdBytes', { thresholdBytes: 0 }],
    ['cooldownMs', { cooldownMs: -1 }],
    ['everyMs', { everyMs: 0 }],
  ] satisfies [string, Partial<MemoryPressureConfig>][])('refuses a bad %s', (field, bad) => {
    const config = { sample: () => 0, thresholdBytes: 10, cooldownMs: 0, ...bad };
    expect(() => memoryPressure$(config)).toThrow(BadConfigError);
    expect(() => memoryPressure$(config)).toThrow(field);
  });
});
