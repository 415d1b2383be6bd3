import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { Accounts1700000000001 } from '../../../../../src/infra/persistence/accounts/accounts-migration';
import { Records1700000000003 } from '../../../../../src/infra/persistence/world/records-migration';
import { World1700000000002 } from '../../../../../src/infra/persistence/world/world-migration';
import { CHARACTERS } from '../../../../../src/infra/persistence/world/world-queries';
import { brandAs } from '../../../../../src/model/ids';
import { startTestServer, type TestServer } from '../embedded-for-tests';
import { characterOf } from './batches';

describe('Records1700000000003', () => {
  let server: TestServer;
  let client: Client;

  beforeAll(async () => {
    server = await startTestServer();
    client = new Client({ connectionString: server.url });
    await client.connect();
  }, 30_000);
  afterAll(async () => {
    await client.end();
    await server.discard();
  });

  const up = async (migration: MigrationInterface): Promise<void> => {
    const runner = { query: (text: string) => client.query(text) };
    await migration.up(runner as unknown as QueryRunner);
  };

  it('brings a database forward with what it holds, under a server that still commits as before', async () => {
    const [account, id] = [randomUUID(), randomUUID()];
    // As a server does it: prepared once, used again after the change.
    const commit = (lucidity: number) =>
      client.query({
        name: 'commit_batch',
        text: 'select o_first, o_head from commit_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        values: [
          randomUUID(),
          5,
          false,
          '{}',
          JSON.stringify([characterOf(brandAs(id), { lucidity })]),
          ...[null, null, null, null, null],
        ],
      });
    const loaded = async (): Promise<unknown> => {
      const { rows } = await client.query<{ data: { lucidity: number } }>(CHARACTERS, [null]);
      return rows.map(({ data }) => data.lucidity);
    };
    await up(new Accounts1700000000001());
    await up(new World1700000000002());
    await client.query(`insert into log_head (epoch, last_at, born_at) values ('k3x', 1, 1)`);
    await client.query(`insert into account values ($1, 'ada', 'ada', null, null, false, now())`, [
      account,
    ]);
    await client.query(
      `insert into "character" values ($1, $2, 'Ada', 'ada', 'Drifter', now(), null)`,
      [id, account],
    );
    await commit(9_000);
    await up(new Records1700000000003());
    expect(await loaded()).toEqual([9_000]);
    await client.query('insert into character_mind values ($1, 8880, 0)', [id]);
    expect(await loaded()).toEqual([8_880]);
    await commit(7_000);
    expect(await loaded()).toEqual([7_000]);
  });

  it('goes forward only', async () => {
    await expect(new Records1700000000003().down()).rejects.toThrow('forward only');
  });
});
