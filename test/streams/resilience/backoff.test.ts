import { backoff, type BackoffConfig, type BackoffState, BadConfigError } from '#streams';
import { seededRandom } from '#streams/testing';

const always =
  (number: number): (() => number) =>
  () =>
    number;

/** The first delays, one step after the other. */
function delays(config: BackoffConfig, count: number): readonly number[] {
  const list: number[] = [];
  let state: BackoffState = { failures: 0 };
  for (let step = 0; step < count; step += 1) {
    const [delayMs, next] = backoff(state, config);
    list.push(delayMs);
    state = next;
  }
  return list;
}

describe('backoff', () => {
  it.each<[string, BackoffConfig, readonly number[]]>([
    [
      'doubles its bound up to the cap',
      { random: always(0.5) },
      [50, 100, 200, 400, 800, 1600, 3200, 5000, 5000],
    ],
    ['takes what is too great for 1', { random: always(7) }, [100, 200]],
    ['takes what is negative for 0', { random: always(-0.5) }, [0, 0]],
    ['takes NaN for 1', { random: always(NaN) }, [100, 200]],
    ['takes Infinity for 1', { random: always(Infinity) }, [100, 200]],
    ['can be no wait at all', { random: always(0) }, [0, 0, 0]],
    ['begins at its base', { baseMs: 8, capMs: 20, random: always(0.25) }, [2, 4, 5, 5]],
    ['may have a base as high as its cap', { baseMs: 8, capMs: 8, random: always(0.5) }, [4, 4]],
  ])('%s', (_, config, expected) => {
    expect(delays(config, expected.length)).toEqual(expected);
  });

  it('counts the failure and leaves the old state as it was', () => {
    const before: BackoffState = Object.freeze({ failures: 3 });
    expect(backoff(before, { random: always(0.5) })).toEqual([400, { failures: 4 }]);
  });

  it('stays at its cap after any number of failures', () => {
    expect(backoff({ failures: 5000 }, { random: always(0.5) })).toEqual([
      5000,
      { failures: 5001 },
    ]);
  });

  it('lies anywhere between nothing and its bound', () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 1000 }, () => backoff({ failures: 0 }, { random })[0]);
    expect(Math.min(...drawn)).toBeLessThan(5);
    expect(Math.max(...drawn)).toBeGreaterThan(95);
    expect(drawn.every((delayMs) => delayMs >= 0 && delayMs < 100)).toBe(true);
  });

  it.each<[string, Partial<BackoffConfig>]>([
    ['baseMs', { baseMs: 0 }],
    ['baseMs', { baseMs: NaN }],
    ['capMs', { baseMs: 10, capMs: 9 }],
    ['capMs', { capMs: Infinity }],
  ])('refuses %s outside its range', (field, config) => {
    const step = (): unknown => backoff({ failures: 0 }, { random: always(0), ...config });
    expect(step).toThrow(BadConfigError);
    expect(step).toThrow(field);
  });
});
