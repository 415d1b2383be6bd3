import { type Batch } from '../../../src/model/batch';
import { type Character } from '../../../src/model/character';
import { type ZoneId } from '../../../src/model/ids';
import { type OwnedCommitter } from '../../../src/infra/persistence/world/committer';
import { only } from '../../src/infra/persistence/only';
import { SETTLING } from '../../src/infra/persistence/world/settling';
import {
  startWorldDatabase,
  type WorldDatabase,
} from '../../src/infra/persistence/world/world-database';

const AT_ONCE = 5_000;

/** A PostgreSQL with these in the world, and their zones taken. */
export interface CrowdedDatabase {
  readonly database: WorldDatabase;
  readonly committer: OwnedCommitter;
  readonly tokens: Batch['tokens'];
  /** The next transaction that writes anything would have this number. */
  readonly nextTransaction: () => Promise<number>;
}

export async function crowdedDatabase(
  crowd: readonly Character[],
  zones: readonly ZoneId[],
): Promise<CrowdedDatabase> {
  const database = await startWorldDatabase();
  for (let at = 0; at < crowd.length; at += AT_ONCE) {
    const some = JSON.stringify(crowd.slice(at, at + AT_ONCE));
    for (const text of SETTLING) await database.rows(text, [some]);
  }
  // By itself it would do so at some moment of the measurement, in a transaction of its own.
  await database.rows('vacuum analyze');
  await database.rows('alter system set autovacuum = off');
  await database.rows('select pg_reload_conf()');
  const committer = database.committer({ statementTimeoutMs: 60_000 });
  const tokens = await only(committer.takeZones(zones));
  const nextTransaction = async (): Promise<number> => {
    const [row] = await database.rows(
      'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
    );
    return Number(row?.['next']);
  };
  return { database, committer, tokens, nextTransaction };
}
