import { filter, firstValueFrom, race, timer } from 'rxjs';
import { NodeHealth } from '../../cluster/node-health';
import { type NodeWorld } from '../../cluster/node-world';
import { type Replica } from '../../cluster/replica';
import { type HealthCheck } from '../../model/health-check';
import { type WorldClock } from '../world-clock';
import { type NodeParts } from './leading';

/** Somebody who has the world answers within this time, ms. */
const ANSWER_MS = 1_000;
/** A start waits so long at most for a world that can be played, ms: as long as a command does. */
const START_MS = 5_000;
/** Between two looks at it, ms. */
const LOOK_MS = 20;

/** How one node of several is, from now until it stops. */
export interface WatchedHealth {
  readonly checks: () => readonly HealthCheck[];
  /** Resolves when none fails, or after five seconds. */
  readonly settled: () => Promise<unknown>;
}

/** Asks the database and whoever has the world, for as long as this node takes commands. */
export function watchHealth(
  { storage, link, phases }: Pick<NodeParts, 'storage' | 'link' | 'phases'>,
  {
    world,
    replica,
    clock,
  }: { readonly world: NodeWorld; readonly replica: Replica; readonly clock: WorldClock },
): WatchedHealth {
  const { scheduler } = clock;
  const asked = { type: 'ask', correlationId: 'presence', body: { ask: 'presence' } } as const;
  const health = new NodeHealth({
    newestCommit: () => storage.store.newestCommit(),
    followed: () => replica.no,
    own: () => world.own?.status ?? null,
    reach: () => link.request(link.subjects.world(), asked, { timeoutMs: ANSWER_MS }),
    link: () => link.state,
    scheduler,
  });
  phases.finish.subscribe('health', health.run$, { error: () => undefined });
  const isFine = (): boolean => health.checks.every(({ state }) => state !== 'failing');
  return {
    // Who stops asks nobody any more, and has nothing to say but that.
    checks: () => (phases.finish.state === 'open' ? health.checks : []),
    settled: () => {
      const fine$ = timer(0, LOOK_MS, scheduler).pipe(filter(isFine));
      return firstValueFrom(race(fine$, timer(START_MS, scheduler)), { defaultValue: 0 });
    },
  };
}
