import { within } from '../bad-config-error';

/**
 * Numbers 0 ≤ x < 1 that the seed alone decides (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 *
 * Print the seed of a test that failed, and it fails again. Not for secrets.
 *
 * @throws BadConfigError when the seed is no integer.
 */
export function seededRandom(seed: number): () => number {
  let state = within('seed', seed, { min: -(2 ** 31), max: 2 ** 32 - 1 }) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
