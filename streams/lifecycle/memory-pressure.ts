import {
  asyncScheduler,
  defer,
  filter,
  map,
  type Observable,
  type SchedulerLike,
  timer,
} from 'rxjs';
import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';

/** Where the figure comes from, from how much on it is told, and how often. */
export interface MemoryPressureConfig {
  /** The bytes in use now. */
  readonly sample: () => number;
  /** Pressure from so many bytes on, 1 to 2^53 - 1. */
  readonly thresholdBytes: number;
  /** After one emission none for so long, ms, 0 to 2,147,483,647. */
  readonly cooldownMs: number;
  /** From one sample to the next, ms, 1 to 2,147,483,647. @default 1000 */
  readonly everyMs?: number;
  /** @default asyncScheduler */
  readonly scheduler?: SchedulerLike;
}

/** How much was in use when the threshold was crossed. */
export interface MemoryPressure {
  readonly bytes: number;
  readonly thresholdBytes: number;
}

/**
 * What the memory in use has risen to, each time that it is found to have crossed its threshold from below.
 *
 * Use it to look for leaks, and to refuse new work, before the process runs out.
 *
 * - **Cold** each subscriber samples for itself; the first sample is taken at once, and one that is above is a crossing.
 * - **Completes** never, and **errors** only with what `sample` throws.
 * - **Unsubscribing** cancels the one timer.
 * - **Time** samples on `scheduler`. A crossing within the cooldown is told at the first sample after it that is still above.
 * - **Memory** one number.
 *
 * @throws BadConfigError when a field is outside its range.
 * @example
 * memoryPressure$({ sample: () => heapUsed(), thresholdBytes: 800, cooldownMs: 60_000 });
 * // 700, 810, 900, 790, 820: told at 810; at 820 only if a minute has passed since
 */
export function memoryPressure$(config: MemoryPressureConfig): Observable<MemoryPressure> {
  const {
    sample,
    thresholdBytes,
    cooldownMs,
    everyMs = 1_000,
    scheduler = asyncScheduler,
  } = config;
  within('thresholdBytes', thresholdBytes, { min: 1, max: Number.MAX_SAFE_INTEGER });
  within('cooldownMs', cooldownMs, { min: 0, max: LONGEST_MS });
  within('everyMs', everyMs, { min: 1, max: LONGEST_MS });
  return defer(() => {
    let isArmed = true;
    let quietUntil = -Infinity;
    return timer(0, everyMs, scheduler).pipe(
      map(sample),
      filter((bytes) => {
        if (bytes < thresholdBytes) isArmed = true;
        return bytes >= thresholdBytes && isArmed && scheduler.now() >= quietUntil;
      }),
      map((bytes) => {
        isArmed = false;
        quietUntil = scheduler.now() + cooldownMs;
        return { bytes, thresholdBytes };
      }),
    );
  });
}
