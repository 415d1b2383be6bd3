import { type WorldContent } from '../../model/content';
import { type LoggedEvent } from '../../model/event';
import { type PlayerId, SOCIAL, type ZoneId } from '../../model/ids';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type StoredWorld } from '../../ports/world-store';
import { loadState } from '../../world/load-state';
import { type FaultPoint } from '../../world/loop-config';
import { recoverWith } from '../../world/recovery';
import { World } from '../../world/world';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';
import { type WorldClock } from '../world-clock';
import { type Storage } from './open-storage';

export interface WorldParts {
  readonly config: Config;
  readonly content: WorldContent;
  readonly zones: readonly ZoneId[];
  /** Of the zones, taken before `stored` was read: nobody else has changed it since. */
  readonly tokens: Readonly<Record<ZoneId, number>>;
  readonly stored: StoredWorld;
  readonly storage: Storage;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly logger: Logger;
  readonly publish: (event: LoggedEvent) => void;
  /** Who has changed, once it is so. */
  readonly touched: (players: readonly PlayerId[]) => void;
  readonly reach: (point: FaultPoint) => void;
}

/** The world as it was stored. */
export async function makeWorld(parts: WorldParts): Promise<World> {
  const { config, content, zones, tokens, stored, storage, clock, random, logger } = parts;
  const { head, epoch } = await oneValue(storage.log.head());
  const recover = recoverWith({
    committer: storage.committer,
    zones,
    scheduler: clock.scheduler,
    random: random.next,
    baseMs: 50,
    capMs: 2_000,
    failed: (error) => {
      logger.warn('commits.recovering', { error });
    },
  });
  return new World({
    state: loadState(stored, { content, numbers: config.rules, now: clock.now() }),
    fixed: { content, bornAt: stored.bornAt },
    committer: storage.committer,
    recover,
    numbers: config.rules,
    seed: epoch,
    now: clock.now,
    scheduler: clock.scheduler,
    uuid: random.uuid,
    publish: parts.publish,
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
}

/** All of a node that runs alone. */
export function zonesOf(content: WorldContent): readonly ZoneId[] {
  return [SOCIAL, ...new Set([...content.rooms.values()].map(({ zone }) => zone))];
}
