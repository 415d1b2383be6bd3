import { getHeapStatistics } from 'node:v8';
import { EMPTY, exhaustMap, tap } from 'rxjs';
import { type AuditReport, memoryPressure$, OrphanProbe } from '#streams';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type Config } from '../config/config';
import { type WorldClock } from '../world-clock';
import { type Phases } from './phases';

/** Of the heap's limit. */
const PRESSURE = 0.8;

export interface SelfAuditParts {
  readonly config: Config;
  readonly phases: Phases;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly logger: Logger;
}

export interface SelfAudit {
  /** Memory is short: no new streams. */
  readonly isShedding: () => boolean;
}

/** Looks over the whole tree every so often and when memory runs short, says what it finds, and closes what nobody owns. */
export function startSelfAudit({
  config,
  phases,
  clock,
  random,
  logger,
}: SelfAuditParts): SelfAudit {
  const { app } = phases;
  const { audit } = config;
  const { scheduler, now } = clock;
  let shedUntil = -Infinity;
  let isPressed = false;
  const failed = (error: unknown): void => {
    logger.error('audit.failed', { error });
  };

  const probe = new OrphanProbe({ sampleRate: audit.auditOrphanRate, random: random.next, now });
  app.add('orphan-probe', () => {
    probe.close();
  });
  const pressure$ = memoryPressure$({
    sample: () => getHeapStatistics().used_heap_size,
    thresholdBytes: audit.memoryPressureBytes || Math.floor(heapLimit() * PRESSURE),
    cooldownMs: audit.memoryCooldownMs,
    everyMs: audit.memorySampleMs,
    scheduler,
  }).pipe(
    tap(({ bytes, thresholdBytes }) => {
      isPressed = true;
      shedUntil = now() + audit.memoryCooldownMs;
      const shedMs = audit.memoryCooldownMs;
      logger.warn('memory.pressure', { bytes, thresholdBytes, shedMs });
    }),
  );
  const told$ = app.audit$({ everyMs: audit.auditEveryMs, also$: pressure$, probe }).pipe(
    tap((report) => {
      tell(report, logger);
      if (isPressed) logger.warn('scopes.biggest', { biggest: report.biggest });
      isPressed = false;
    }),
    exhaustMap((report) => (hasUnowned(report) ? app.reap({ probe }) : EMPTY)),
  );
  app.subscribe('audit', told$, {
    next: (reaped) => {
      logger.warn('scope.reaped', { ...reaped });
    },
    error: failed,
  });
  return { isShedding: () => now() < shedUntil };
}

const heapLimit = (): number => getHeapStatistics().heap_size_limit;

/** Something that a reap would close. */
const hasUnowned = ({ findings }: AuditReport): boolean =>
  findings.some(
    (found) =>
      found.kind === 'closed-parent' ||
      (found.kind === 'orphan' && found.by === 'other' && !found.isCollected),
  );

function tell({ findings, count, nodes, longestSliceMs }: AuditReport, logger: Logger): void {
  for (const finding of findings) logger.warn('scope.finding', { ...finding });
  logger.debug('scopes.audited', { nodes, count, longestSliceMs });
}
