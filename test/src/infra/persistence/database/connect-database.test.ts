import { lastValueFrom, take, toArray } from 'rxjs';
import { connectDatabase } from '../../../../../src/infra/persistence/database/connect-database';
import { type Database } from '../../../../../src/infra/persistence/database/database';
import { freePort } from '../../../../../src/infra/persistence/embedded/postmaster';
import { databaseConfig } from '../database-for-tests';
import { startTestServer, type TestServer } from '../embedded-for-tests';
import { only } from '../only';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 30_000);
afterAll(() => server.discard());

const ask = (database: Database, sql: string) =>
  only(database.run((source) => source.query<readonly Record<string, unknown>[]>(sql)));

describe('connectDatabase', () => {
  it('migrates once, though several nodes start together', async () => {
    const connect = () => only(connectDatabase(databaseConfig(server.url)));
    const databases = await Promise.all([connect(), connect(), connect()]);
    const rows = await ask(
      databases[0],
      'SELECT name, count(*)::int AS times FROM migration GROUP BY 1',
    );
    expect(rows).toContainEqual({ name: 'Accounts1700000000001', times: 1 });
    for (const database of databases) await only(database.close());
  }, 30_000);

  it('hands its limits to every connection', async () => {
    const database = await only(connectDatabase(databaseConfig(server.url)));
    expect(await ask(database, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '5s' }]);
    expect(await ask(database, 'SHOW application_name')).toEqual([
      { application_name: 'node-under-test' },
    ]);
    await only(database.close());
  });

  it('gives up on a database that is not there, its password masked', async () => {
    const url = `postgres://ada:hunter2@127.0.0.1:${await freePort()}/mud`;
    const attempt = only(connectDatabase({ ...databaseConfig(url), connectTimeoutMs: 300 }));
    await expect(attempt).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringMatching(
        /^The database postgres:\/\/ada:\*\*\*@127\.0\.0\.1:\d+\/mud cannot be used after 300 ms of trying: .*ECONNREFUSED/,
      ) as string,
    });
  });

  it('does not insist on a wrong password', async () => {
    const url = server.url.replace(/:[^:@]+@/, ':wrong@');
    const before = Date.now();
    await expect(only(connectDatabase(databaseConfig(url)))).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.not.stringContaining('wrong@') as string,
    });
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  it('refuses a pool of one by name', () => {
    expect(() => connectDatabase({ ...databaseConfig(server.url), poolMax: 1 })).toThrow(
      'poolMax is 1; allowed is a whole number from 2.',
    );
  });
});

describe('Database', () => {
  let database: Database;
  beforeEach(async () => {
    database = await only(connectDatabase(databaseConfig(server.url)));
  });

  it('finishes what is in flight when it closes, and refuses what comes later', async () => {
    const slow = ask(database, 'SELECT pg_sleep(0.3), 1 AS one');
    expect(database.counts().inFlight).toBe(1);
    const closing = only(database.close());
    await expect(ask(database, 'SELECT 1')).rejects.toMatchObject({ code: 'CLOSED' });
    expect(await slow).toMatchObject([{ one: 1 }]);
    expect(await closing).toEqual({ abandoned: 0 });
    expect(await only(database.close())).toEqual({ abandoned: 0 });
  });

  it('cuts what has not finished after 2 s, and says how much that was', async () => {
    const stuck = ask(database, 'SELECT pg_sleep(4.5)');
    const cut = expect(stuck).rejects.toMatchObject({ code: 'CLOSED' });
    const before = Date.now();
    expect(await only(database.close())).toEqual({ abandoned: 1 });
    expect(Date.now() - before).toBeLessThan(2_800);
    await cut;
  });

  it('survives the loss of its idle connections, and goes on', async () => {
    await ask(database, 'SELECT 1');
    const lost = lastValueFrom(database.idleErrors$.pipe(take(1), toArray()), { defaultValue: [] });
    const killer = await only(
      connectDatabase({ ...databaseConfig(server.url), nodeName: 'killer' }),
    );
    await ask(
      killer,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'node-under-test'",
    );
    await only(killer.close());
    expect(await lost).toHaveLength(1);
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await only(database.close());
  });

  it('tells a database that went away from one that says no', async () => {
    await expect(ask(database, 'SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    await expect(
      ask(database, 'SELECT pg_terminate_backend(pg_backend_pid())'),
    ).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    await only(database.close());
  });
});
