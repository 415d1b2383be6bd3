import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { asyncScheduler } from 'rxjs';
import { connectDatabase } from '../../../../../src/infra/persistence/database/connect-database';
import {
  createCommitter,
  type OwnedCommitter,
} from '../../../../../src/infra/persistence/world/committer';
import { type CommitterConfig } from '../../../../../src/infra/persistence/world/committer-config';
import { type SnapshotPool } from '../../../../../src/infra/persistence/world/query-pool';
import { sourcePool } from '../../../../../src/infra/persistence/world/source-pool';
import { createWorldStore } from '../../../../../src/infra/persistence/world/world-store';
import { brandAs, type PlayerId } from '../../../../../src/model/ids';
import { databaseConfig } from '../database-for-tests';
import { startTestServer } from '../embedded-for-tests';
import { only } from '../only';

export const BORN_AT = 1_000;

/** A migrated database on a server of the test file's own; its log has begun. */
export interface WorldDatabase {
  readonly url: string;
  readonly pool: SnapshotPool;
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** A character's id that the accounts know. */
  player(): Promise<PlayerId>;
  /** Over the given url, or the database's own. Closed by `discard`. */
  committer(over?: Partial<CommitterConfig>): OwnedCommitter;
  /** Holds the log's lock, until the function it gives is called; perhaps changes the row under it. */
  lockLog(how?: { readonly andRaise: boolean }): Promise<() => Promise<void>>;
  /** Waits until so many backends wait for a lock. */
  waiters(count: number): Promise<void>;
  discard(): Promise<void>;
}

export async function startWorldDatabase(): Promise<WorldDatabase> {
  const server = await startTestServer();
  const { url } = server;
  const database = await only(connectDatabase(databaseConfig(url)));
  const pool = sourcePool(database);
  await only(createWorldStore(pool).begin({ epoch: 'k3x', bornAt: BORN_AT }));
  const committers: OwnedCommitter[] = [];
  const lockers: Client[] = [];
  const rows: WorldDatabase['rows'] = async (text, values = []) =>
    (await only(pool.query({ text, values: [...values] }))).rows;

  return {
    url,
    pool,
    rows,
    async player() {
      const [account, id] = [randomUUID(), randomUUID()];
      await rows(
        `insert into account (id, username, username_key, is_guest, created_at) values ($1, $2, $2, false, now())`,
        [account, `u${account}`],
      );
      await rows(
        `insert into "character" (id, account_id, name, name_key, profession, created_at)
         values ($1, $2, $3, $3, 'Drifter', now())`,
        [id, account, `c${id}`],
      );
      return brandAs(id);
    },
    committer(over = {}) {
      const committer = createCommitter({ ...committerConfig(url), ...over });
      committers.push(committer);
      return committer;
    },
    async lockLog(how = { andRaise: false }) {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      lockers.push(client);
      await client.connect();
      await client.query('begin');
      await client.query('select 1 from log_head for update');
      if (how.andRaise) await client.query('update log_head set last_at = last_at + 1');
      return async () => {
        await client.query('commit');
        await client.end();
      };
    },
    waiters: (count) =>
      until(async () => {
        const [row] = await rows(
          `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`,
        );
        return row?.['n'] === count;
      }),
    async discard() {
      for (const client of lockers) await client.end();
      for (const committer of committers) await only(committer.close());
      await only(database.close());
      await server.discard();
    },
  };
}

export const committerConfig = (connectionString: string): CommitterConfig => ({
  connectionString,
  node: 'node-under-test',
  connectTimeoutMs: 2_000,
  statementTimeoutMs: 5_000,
  answerGraceMs: 2_000,
  closeTimeoutMs: 1_000,
  scheduler: asyncScheduler,
  onIdleError: () => undefined,
});

const MOST_LOOKS = 2_000;

/** Looks again and again, each look a query; gives up in the end, so that a test fails instead of hanging. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) if (await isSo()) return;
  throw new Error(`it did not come true in ${MOST_LOOKS} looks`);
}
