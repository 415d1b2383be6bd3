import { AppError } from '../model/app-error';
import { type ZoneId } from '../model/ids';
import { type Committer } from '../ports/committer';
import { concatMap, defer, map, type Observable, of, retry, type SchedulerLike, timer } from 'rxjs';
import { type Recovered } from './loop-config';

const isTaken = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'ZONES_TAKEN';

/**
 * Opens a new connection, takes the zones again, and only then asks what became of a batch: taking waits for the old
 * transaction or shuts it out, so that the answer is final.
 *
 * - **Completes** after its one value.
 * - **Errors** when another owner has taken the zones (code ZONES_TAKEN). Otherwise never: it tries again, with growing
 *   pauses, for as long as somebody waits.
 * - **Time** pauses `baseMs` to `capMs`, jittered, on the given scheduler.
 */
export function recoverWith(config: {
  readonly committer: Pick<Committer, 'takeZones' | 'find'>;
  readonly zones: readonly ZoneId[];
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  readonly baseMs: number;
  readonly capMs: number;
  readonly failed: (error: unknown) => void;
}): (batchId: string | null) => Observable<Recovered> {
  const { committer, zones, scheduler, random, baseMs, capMs } = config;
  const pauseMs = (tries: number): number =>
    Math.min(capMs, baseMs * 2 ** (tries - 1)) * (0.5 + random() / 2);
  return (batchId) =>
    defer(() => committer.takeZones(zones)).pipe(
      // bounded: one answer per try.
      concatMap((tokens) =>
        (batchId === null ? of(null) : committer.find(batchId)).pipe(
          map((found) => ({ tokens, found })),
        ),
      ),
      retry({
        delay: (error, tries) => {
          config.failed(error);
          if (isTaken(error)) throw error;
          return timer(pauseMs(tries), scheduler);
        },
      }),
    );
}
