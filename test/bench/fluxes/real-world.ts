import { randomUUID } from 'node:crypto';
import { asyncScheduler, firstValueFrom } from 'rxjs';
import { type Batch } from '../../../src/model/batch';
import { type WorldContent } from '../../../src/model/content';
import { RULE_NUMBERS, type RuleNumbers } from '../../../src/rules/numbers';
import { loadState } from '../../../src/world/load-state';
import { recoverWith } from '../../../src/world/recovery';
import { World } from '../../../src/world/world';
import { createWorldStore } from '../../../src/infra/persistence/world/world-store';
import { zonesOf } from '../../../src/app/compose/make-world';
import { only } from '../../src/infra/persistence/only';
import { BORN_AT } from '../../src/infra/persistence/world/world-database';
import { type CrowdedDatabase } from './crowded-database';
import { type Evaluate } from './evaluate';

const MINUTE = 60_000;
const NEVER = 1e12;
/**
 * Everybody is at the keyboard all the time, and nobody gets used to a room: each evaluation takes a third of a point of each, and none
 * is cheaper than another. None becomes uneasy meanwhile.
 */
const NUMBERS: RuleNumbers = {
  ...RULE_NUMBERS,
  'activity.windowMs': NEVER,
  'idle.restMs': NEVER,
  'linkdead.staysMs': NEVER,
  'linkdead.toldAfterMs': NEVER,
  'flux.eldritchDay': -96,
  'flux.usedPercent': 100,
  'flux.inuredFrom': NEVER,
};

/** The game's own world and rules over that database; its clock jumps from one evaluation to the next. */
export async function realWorld(
  { database, committer, tokens }: CrowdedDatabase,
  content: WorldContent,
): Promise<Evaluate> {
  const stored = await only(createWorldStore(database.pool).load());
  const committed: Batch[] = [];
  let now = BORN_AT;
  const world = new World({
    state: loadState(stored, { content, numbers: NUMBERS, now }),
    fixed: { content, bornAt: stored.bornAt },
    committer,
    recover: recoverWith({
      committer,
      zones: zonesOf(content),
      scheduler: asyncScheduler,
      random: Math.random,
      baseMs: 50,
      capMs: 2_000,
      failed: fail,
    }),
    numbers: NUMBERS,
    seed: 'bench',
    now: () => now,
    scheduler: asyncScheduler,
    uuid: randomUUID,
    publish: () => undefined,
    reach: () => undefined,
    observe: (batch, end) => {
      if (end.kind !== 'committed') fail(end.detail);
      committed.push(batch);
    },
    failed: fail,
    maxBatch: 1_000,
    maxQueue: stored.present.length + 1,
    pauseMs: 250,
    start: { tokens, head: 0, lastAt: BORN_AT },
  });
  world.loop.run$.subscribe({ error: fail });
  for (const { character } of stored.present) world.linkBack(character.id);
  await firstValueFrom(world.loop.idle$, { defaultValue: null });
  return (n) => {
    committed.length = 0;
    now = BORN_AT + (n + 1) * MINUTE;
    return async () => {
      world.tick();
      await firstValueFrom(world.loop.idle$, { defaultValue: null });
      const count = (part: 'lucidity' | 'audits' | 'characters'): number =>
        committed.reduce((sum, batch) => sum + batch[part].length, 0);
      return { lucidity: count('lucidity') + count('characters'), audits: count('audits') };
    };
  };
}

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}
