import { type WorldContent } from '../../model/content';
import { type LoggedEvent } from '../../model/event';
import { type PlayerId, SOCIAL, type ZoneId } from '../../model/ids';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type StoredWorld } from '../../ports/world-store';
import { type LoadEnv, loadState } from '../../world/load-state';
import { type FaultPoint } from '../../world/loop-config';
import { recoverWith } from '../../world/recovery';
import { World } from '../../world/world';
import { type OwnedCommitter } from '../../infra/persistence/world/committer';
import { type ShippedCommit } from '../../model/shipped-commit';
import { type WorldState } from '../../world/world-state';
import { defer, tap } from 'rxjs';
import { type Config } from '../config/config';
import { monotonic, type WorldClock } from '../world-clock';
import { type Meters } from './ops/meters';

/** The world, and what it is in memory. */
export interface OwnWorld {
  readonly world: World;
  readonly state: WorldState;
}

export interface WorldParts {
  readonly config: Config;
  readonly content: WorldContent;
  readonly zones: readonly ZoneId[];
  /** Of the zones, taken before `stored` was read: nobody else has changed it since. */
  readonly tokens: Readonly<Record<ZoneId, number>>;
  readonly stored: StoredWorld;
  readonly before?: LoadEnv['before'];
  /** Of the log, when it was read. */
  readonly head: number;
  readonly epoch: string;
  readonly committer: OwnedCommitter;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly logger: Logger;
  readonly publish: (event: LoggedEvent) => void;
  /** To other nodes. */
  readonly shipped?: (commit: ShippedCommit) => void;
  /** Who has changed, once it is so. */
  readonly touched: (players: readonly PlayerId[]) => void;
  readonly reach: (point: FaultPoint) => void;
  readonly meters: Meters;
}

/** The world as it was stored. */
export function makeWorld(parts: WorldParts): OwnWorld {
  const { config, content, zones, tokens, stored, committer, clock, random, logger } = parts;
  const { head, epoch } = parts;
  const recover = recoverWith({
    committer,
    zones,
    scheduler: clock.scheduler,
    random: random.next,
    baseMs: 50,
    capMs: 2_000,
    failed: (error) => {
      logger.warn('commits.recovering', { error });
    },
  });
  const state = loadState(stored, {
    ...{ content, numbers: config.rules, now: clock.now() },
    ...(parts.before !== undefined && { before: parts.before }),
  });
  const world = new World({
    state,
    fixed: { content, bornAt: stored.bornAt },
    committer: timed(committer, parts.meters),
    recover,
    numbers: config.rules,
    seed: epoch,
    now: clock.now,
    scheduler: clock.scheduler,
    uuid: random.uuid,
    publish: parts.publish,
    ...(parts.shipped !== undefined && { shipped: parts.shipped }),
    reach: parts.reach,
    merged: ({ characters, lucidity }) => {
      const players = [...characters.map(({ id }) => id), ...lucidity.map(({ player }) => player)];
      if (players.length > 0) parts.touched(players);
    },
    observe: (batch, end) => {
      if (end.kind === 'committed') return;
      const { detail } = end;
      logger.warn('commits.failed', { batchId: batch.id, end: end.kind, detail });
    },
    failed: (error) => {
      logger.error('world.ruleFailed', { error });
    },
    maxBatch: config.world.worldBatchMax,
    maxQueue: config.world.worldQueueMax,
    pauseMs: config.world.worldPauseMs,
    start: { tokens, head, lastAt: stored.lastAt },
  });
  return { world, state };
}

/** What the loop needs of it; how long each commit takes is told. */
function timed(
  committer: OwnedCommitter,
  { committed }: Meters,
): ConstructorParameters<typeof World>[0]['committer'] {
  return {
    outcomes: (asked) => committer.outcomes(asked),
    isConnected: () => committer.isConnected(),
    commit: (batch) =>
      defer(() => {
        const since = monotonic();
        return committer.commit(batch).pipe(
          tap((end) => {
            committed(batch, end, (monotonic() - since) / 1_000);
          }),
        );
      }),
  };
}

/** All of a node that runs alone. */
export function zonesOf(content: WorldContent): readonly ZoneId[] {
  return [SOCIAL, ...new Set([...content.rooms.values()].map(({ zone }) => zone))];
}
