import {
  defer,
  ignoreElements,
  merge,
  type Observable,
  share,
  ReplaySubject,
  switchMap,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { type ShutdownReport } from '#streams';
import { type Logger } from '../../ports/logger';
import { type Config } from '../config/config';
import { type WorldClock } from '../world-clock';
import { type Phases } from './phases';

/** What blocks a stop is named so often, ms. */
const SAY_EVERY_MS = 1_000;

/**
 * The stop, in phases, begun by the first subscriber: announce, then every node shuts in its turn.
 *
 * - **Completes** with the report, within the grace period.
 * - **Errors** never.
 */
export function stopOf(parts: {
  readonly config: Config;
  readonly phases: Phases;
  readonly clock: WorldClock;
  readonly logger: Logger;
  readonly drain: () => void;
}): (source: string) => Observable<ShutdownReport> {
  const { config, phases, clock, logger, drain } = parts;
  const { shutdownGraceMs, drainDelayMs } = config.shutdown;
  const shut = (source: string): Observable<ShutdownReport> => {
    const report$ = phases.app.shutdown(
      { code: 'shutdown', source },
      { graceMs: shutdownGraceMs - drainDelayMs },
    );
    const waiting$ = timer(SAY_EVERY_MS, SAY_EVERY_MS, clock.scheduler).pipe(
      tap(() => {
        logger.info('shutdown.waiting', { for: phases.app.blocking() });
      }),
      ignoreElements(),
      takeUntil(report$),
    );
    return merge(report$, waiting$);
  };
  let stopped$: Observable<ShutdownReport> | null = null;
  return (source) =>
    (stopped$ ??= defer(() => {
      logger.info('shutdown.begun', { source });
      drain();
      return timer(drainDelayMs, clock.scheduler);
    }).pipe(
      switchMap(() => shut(source)),
      // bounded: ends with the report, and holds one.
      share({
        connector: () => new ReplaySubject(1),
        resetOnRefCountZero: false,
        resetOnComplete: false,
      }),
    ));
}
