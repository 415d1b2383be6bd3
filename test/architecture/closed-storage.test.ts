import { Client } from 'pg';
import { CompositeSubscription } from '#streams';
import { openStorage, type Storage } from '../../src/app/compose/open-storage';
import { type OwnedCommitter } from '../../src/infra/persistence/world/committer';
import { readConfig } from '../../src/app/config/read-config';
import { brandAs, type PlayerId } from '../../src/model/ids';
import { startTestServer, type TestServer } from '../src/infra/persistence/embedded-for-tests';
import { only } from '../src/infra/persistence/only';

const NODE = 'closed-storage';
const PLAYER: PlayerId = brandAs('nobody');
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const logger = { ...silent, child: () => logger };

function nothing(): void {
  // Says nothing.
}

describe('the storage of a server, once its scope is closed', () => {
  let server: TestServer;
  let watcher: Client;
  let storage: Storage;
  let committer: OwnedCommitter;
  let openBefore: number;
  let abandoned: number;

  const connections = async (): Promise<number> => {
    const text = 'select count(*)::int as n from pg_stat_activity where pid <> pg_backend_pid()';
    const { rows } = await watcher.query<{ n: number }>(
      `${text} and backend_type = 'client backend'`,
    );
    return rows[0]?.n ?? NaN;
  };

  beforeAll(async () => {
    server = await startTestServer();
    watcher = new Client({ connectionString: server.url });
    await watcher.connect();
    const config = readConfig({ DATABASE_URL: server.url, NODE_NAME: NODE });
    const scope = new CompositeSubscription('app', { yieldToLoop: setImmediate });
    const birth = { epoch: 'e1', bornAt: 1 };
    storage = await openStorage({ config, scope: scope.child('storage'), logger, birth });
    committer = storage.openCommitter(scope);
    await only(committer.takeZones([brandAs('arkham')]));
    await only(storage.log.head());
    openBefore = await connections();
    const report = await only(scope.shutdown({ code: 'parent' }, { graceMs: 1_000 }));
    abandoned = report.abandoned.count;
  }, 30_000);

  afterAll(async () => {
    await watcher.end();
    await server.discard();
  });

  const uses: Readonly<Record<string, () => Promise<unknown>>> = {
    'a query of the pool': () => only(storage.pool.query({ text: 'select 1', values: [] })),
    'work with the database': () =>
      only(storage.database.run((source) => source.query('select 1'))),
    'reading the world': () => only(storage.store.load()),
    'reading a character': () => only(storage.store.character(PLAYER)),
    'the head of the log': () => only(storage.log.head()),
    'reading the log': () => only(storage.log.read({ after: 0, upTo: 1, limit: 1 })),
    'reading a history': () =>
      only(storage.log.history({ kind: 'whispers', player: PLAYER, limit: 1 })),
    'taking zones': () => only(committer.takeZones([brandAs('arkham')])),
    'asking for outcomes': () => only(committer.outcomes([])),
    'looking up a batch': () => only(committer.find('b1')),
  };

  it.each(Object.entries(uses))('refuses %s with CLOSED', async (_use, use) => {
    await expect(use()).rejects.toMatchObject({ code: 'CLOSED' });
  });

  it('has closed every connection that it had, and abandoned none', async () => {
    expect(openBefore).toBeGreaterThan(2);
    expect(await connections()).toBe(0);
    expect(abandoned).toBe(0);
  });
});
