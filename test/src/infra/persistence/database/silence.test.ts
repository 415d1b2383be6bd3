import { connectDatabase } from '../../../../../src/infra/persistence/database/connect-database';
import { type Database } from '../../../../../src/infra/persistence/database/database';
import { sourcePool } from '../../../../../src/infra/persistence/world/source-pool';
import { databaseConfig } from '../database-for-tests';
import { startTestServer, type TestServer } from '../embedded-for-tests';
import { only } from '../only';
import { type CuttingProxy, startCuttingProxy } from '../world/cutting-proxy';

/** The line to PostgreSQL goes dead without a word: no end, no error. */
describe('Database, when its answer never comes', () => {
  let server: TestServer;
  let proxy: CuttingProxy;
  let database: Database;

  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startCuttingProxy(server.url);
    const config = { ...databaseConfig(proxy.url), statementTimeoutMs: 100, poolMax: 2 };
    database = await only(connectDatabase(config));
  }, 30_000);
  afterAll(async () => {
    await only(database.close());
    await proxy.close();
    await server.discard();
  });

  const ways = {
    query: (text: string) => only(sourcePool(database).query({ text, values: [] })),
    snapshot: (text: string) =>
      only(sourcePool(database).inSnapshot((ask) => ask({ text, values: [] }))),
    source: (text: string) => only(database.run((source) => source.query<unknown>(text))),
  };

  it.each(['query', 'snapshot', 'source'] as const)(
    'gives up a %s, and what is asked next has another connection',
    async (way) => {
      proxy.cut(`by ${way}`, 'silence');
      await expect(ways[way](`select 'by ${way}'`)).rejects.toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
      });
      await expect(ways[way]('select 1')).resolves.toBeDefined();
    },
    20_000,
  );
});
