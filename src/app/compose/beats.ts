import {
  auditTime,
  catchError,
  EMPTY,
  exhaustMap,
  filter,
  mergeMap,
  type Observable,
  timer,
} from 'rxjs';
import { type EventBus, ticks } from '#streams';
import { type LoggedEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type Logger } from '../../ports/logger';
import { type Sessions } from '../../session/sessions';
import { type WorldDoor } from '../../world/world-door';
import { type Config } from '../config/config';
import { monotonic, type WorldClock } from '../world-clock';
import { type Meters } from './ops/meters';
import { type Phases } from './phases';

/** Streams are looked over so often, ms: tokens that ran out, clients that fell silent. */
const LOOK_OVER_MS = 5_000;
/** How many are in the world is told at most so often, ms. */
const PRESENCE_MS = 5_000;

export interface BeatParts {
  readonly config: Config;
  readonly phases: Phases;
  readonly world: WorldDoor;
  readonly sessions: Sessions;
  readonly bus: EventBus<LoggedEvent>;
  readonly revoked$: Observable<string>;
  /** Players whose state was committed anew. */
  readonly touched$: Observable<readonly PlayerId[]>;
  /** What is old goes: events, guests, tokens. */
  readonly upkeep: () => Observable<unknown>;
  readonly clock: WorldClock;
  readonly logger: Logger;
  readonly meters: Meters;
}

/** Everything that happens by itself: the world's ticks and what follows from them, deliveries, and upkeep. */
export function startBeats(parts: BeatParts): void {
  const { config, phases, world, sessions, bus, clock, logger } = parts;
  const { scheduler } = clock;
  const report = (name: string) => (error: unknown) => {
    logger.error('beat.failed', { name, error });
  };
  const ticks$ = ticks({ everyMs: config.rules.tickMs, now: monotonic, scheduler });

  phases.finish.subscribe('world', world.run$, { error: report('world') });
  phases.finish.subscribe('deliveries', bus.events$(), {
    next: (event) => {
      sessions.deliver(event);
    },
    error: report('deliveries'),
  });
  phases.intake.subscribe('ticks', ticks$, {
    next: ({ skipped, lateMs }) => {
      parts.meters.ticked({ skipped, lateMs });
      if (skipped > 0) logger.warn('ticks.skipped', { skipped, lateMs });
      world.tick();
    },
    error: report('ticks'),
  });
  // bounded: the players of one commit, and commits wait for nobody here.
  const vitals$ = parts.touched$.pipe(mergeMap((players) => sessions.announceVitals(players), 4));
  phases.finish.subscribe('vitals', vitals$, { error: report('vitals') });
  const presence$ = bus.events$().pipe(
    filter(({ type }) => type === 'player.entered' || type === 'player.left'),
    auditTime(PRESENCE_MS, scheduler),
  );
  phases.intake.subscribe('presence', presence$, {
    next: () => {
      sessions.announcePresence();
    },
    error: report('presence'),
  });
  phases.intake.subscribe('look-over', timer(LOOK_OVER_MS, LOOK_OVER_MS, scheduler), {
    next: () => {
      sessions.endOverdue();
    },
    error: report('look-over'),
  });
  phases.intake.subscribe('revoked', parts.revoked$, {
    next: (tokenId) => {
      sessions.endRevoked(tokenId);
    },
    error: report('revoked'),
  });
  phases.intake.subscribe('upkeep', upkeep$(parts), { error: report('upkeep') });
}

/** A failure is told, and tried again at the next beat. */
function upkeep$({ config, upkeep, clock, logger }: BeatParts): Observable<unknown> {
  const everyMs = config.history.logPruneEveryMs;
  return timer(everyMs, everyMs, clock.scheduler).pipe(
    exhaustMap(() =>
      upkeep().pipe(
        catchError((error: unknown) => {
          logger.warn('upkeep.failed', { error });
          return EMPTY;
        }),
      ),
    ),
  );
}
