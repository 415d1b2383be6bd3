import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';

/** How long the waits are, and by whose chance. */
export interface BackoffConfig {
  /** Bound of the first delay in ms; 1 to 2^31 - 1. @default 100 */
  readonly baseMs?: number;
  /** Bound of every delay in ms; baseMs to 2^31 - 1. @default 10,000 */
  readonly capMs?: number;
  /** 0 ≤ x < 1. What lies outside counts as the nearer end, NaN as 1: no wait is longer than its bound, none is NaN. */
  readonly random: () => number;
}

/** How many failures have been backed off from; 0 before the first. */
export interface BackoffState {
  readonly failures: number;
}

/**
 * How long to wait after one more failure: `rand(0, min(cap, base × 2^n))`, n being the failures before it.
 *
 * Use it to decide when to try again: the full jitter keeps those who failed together from coming back together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * - **Errors** with what `random` throws.
 * - **Time** none: it is a step, and its one chance is the `random` of the config, asked once.
 *
 * @param config.baseMs 1 to 2^31 - 1, default 100.
 * @param config.capMs baseMs to 2^31 - 1, default 10,000.
 * @throws BadConfigError when a field is outside its range.
 * @example
 * const [first, next] = backoff({ failures: 0 }, { random: () => 0.5 }); // first is 50
 * backoff(next, { random: () => 0.5 }); // [100, { failures: 2 }]
 */
export function backoff(
  state: BackoffState,
  config: BackoffConfig,
): readonly [delayMs: number, state: BackoffState] {
  const { baseMs, capMs } = checkedBackoff(config);
  const bound = Math.min(capMs, baseMs * 2 ** state.failures);
  return [drawn(config.random()) * bound, { failures: state.failures + 1 }];
}

/** A broken random waits too long rather than not at all. */
const drawn = (random: number): number =>
  Number.isNaN(random) ? 1 : Math.min(1, Math.max(0, random));

/** The bounds with their defaults. @throws BadConfigError when one is outside its range. */
export function checkedBackoff(config: BackoffConfig): {
  readonly baseMs: number;
  readonly capMs: number;
} {
  const { baseMs = 100, capMs = 10_000 } = config;
  within('baseMs', baseMs, { min: 1, max: LONGEST_MS, of: 'number' });
  within('capMs', capMs, { min: baseMs, max: LONGEST_MS, of: 'number' });
  return { baseMs, capMs };
}
