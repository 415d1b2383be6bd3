import { filter, NEVER, of, take } from 'rxjs';
import { createPostgresDeadLetters } from '../../infra/persistence/world/dead-letters';
import { failingIf } from '../../model/health-check';
import { oneValue } from '../one-value';
import { worldClock } from '../world-clock';
import { makeWorld } from './make-world';
import { type HostParts, type WorldHost } from './world-host';

/** A server that has the world for itself, from its start to its stop. */
export async function alone(parts: HostParts): Promise<WorldHost> {
  const { config, storage, phases, zones, admins, logger } = parts;
  const committer = storage.openCommitter(phases.storage);
  // Before anything is read: until then a killed server's last commit may still go through.
  const tokens = await oneValue(committer.takeZones(zones));
  const stored = await oneValue(admins.present(await oneValue(storage.store.load())));
  const clock = worldClock({ wall: Date.now(), lastAt: stored.lastAt });
  const head = await oneValue(storage.log.head());
  const { world } = makeWorld({
    ...parts,
    tokens,
    stored,
    head: head.head,
    epoch: head.epoch,
    committer,
    clock,
  });
  const fenced$ = world.loop.status$.pipe(
    filter((status) => status === 'fenced'),
    take(1),
  );
  phases.finish.subscribe('fenced', fenced$, {
    next: () => {
      logger.error('world.fenced', { node: config.server.nodeName });
      storage.disown();
    },
    error: () => undefined,
  });
  return {
    world,
    clock,
    head,
    fenced$,
    checks: () => [failingIf(world.status !== 'running', 'world', `world ${world.status}`)],
    begin: async () => {
      if (!stored.isSeeded) await oneValue(world.seed());
    },
    revocations: { tell: () => undefined, heard$: NEVER },
    hasOthers: () => false,
    handOver: () => of(null),
    role: () => 'alone',
    waiting: () => world.loop.waiting,
    deadLetters: createPostgresDeadLetters({
      pool: storage.pool,
      now: () => Date.now(),
      // There is nobody to send it to.
      replay: () => of(false),
    }),
    nats: null,
  };
}
