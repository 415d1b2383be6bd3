import { asyncScheduler, firstValueFrom } from 'rxjs';
import { connectDatabase } from '../../infra/persistence/database/connect-database';
import { type Database } from '../../infra/persistence/database/database';
import { type DatabaseConfig } from '../../infra/persistence/database/database-config';
import { holdServerLock } from '../../infra/persistence/database/server-lock';
import { startEmbedded } from '../../infra/persistence/embedded/embedded-server';
import { createEventLog, type PgEventLog } from '../../infra/persistence/world/event-log';
import { createCommitter, type OwnedCommitter } from '../../infra/persistence/world/committer';
import { sourcePool } from '../../infra/persistence/world/source-pool';
import { createWorldStore } from '../../infra/persistence/world/world-store';
import { nodeRandom } from '../../infra/random/node-random';
import { type QueryPool } from '../../infra/persistence/world/query-pool';
import { createOutbox } from '../../infra/persistence/world/outbox';
import { type Outbox } from '../../ports/outbox';
import { type Logger } from '../../ports/logger';
import { type WorldStore } from '../../ports/world-store';
import { type CompositeSubscription } from '#streams';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';

/** Everything that lasts. */
export interface Storage {
  readonly database: Database;
  readonly pool: QueryPool;
  readonly store: WorldStore;
  readonly log: PgEventLog;
  readonly outbox: Outbox;
  /** Another owner, with a connection of its own, closed with `scope`. */
  readonly openCommitter: (scope: CompositeSubscription) => OwnedCommitter;
  /** Another server works on it now: it is left running when this one ends. */
  readonly disown: () => void;
}

export interface StorageEnv {
  readonly config: Config;
  readonly scope: CompositeSubscription;
  readonly logger: Logger;
  /** For a first start. */
  readonly birth: { readonly epoch: string; readonly bornAt: number | null };
}

/** Opens it, in the order in which each needs the one before; `scope` closes it backwards. */
export async function openStorage(env: StorageEnv): Promise<Storage> {
  const { config, scope, logger } = env;
  const found = await findDatabase(env);
  const connection = databaseConfig(config, found.url);
  const database = await oneValue(connectDatabase(connection));
  scope.add('database', async (): Promise<void> => {
    await firstValueFrom(database.close(), { defaultValue: undefined });
  });
  scope.subscribe('database:idle-errors', database.idleErrors$, {
    next: (error) => {
      logger.warn('database.connectionLost', { error });
    },
    error: () => undefined,
  });
  await aloneOn(connection, env);
  found.own();
  const pool = sourcePool(database);
  const store = createWorldStore(pool);
  await firstValueFrom(store.begin(env.birth), { defaultValue: undefined });
  const log = createEventLog({
    pool,
    maxReads: config.storage.pgHistoryMax,
    maxWaitingReads: config.storage.pgHistoryQueueMax,
  });
  return {
    database,
    pool,
    store,
    log,
    outbox: createOutbox(pool),
    openCommitter: committers(connection, env),
    disown: found.disown,
  };
}

const committers =
  (connection: DatabaseConfig, { config, logger }: StorageEnv) =>
  (scope: CompositeSubscription): OwnedCommitter => {
    const committer = createCommitter({
      connectionString: connection.url,
      // A server started anew is another owner: it knows nothing of what the old one held in memory.
      node: `${config.server.nodeName}/${nodeRandom.uuid()}`,
      connectTimeoutMs: connection.connectionTimeoutMs,
      statementTimeoutMs: connection.statementTimeoutMs,
      answerGraceMs: 2_000,
      closeTimeoutMs: 2_000,
      scheduler: asyncScheduler,
      onIdleError: (error) => {
        logger.warn('commits.connectionLost', { error });
      },
    });
    scope.add('commits', async () => {
      await firstValueFrom(committer.close(), { defaultValue: undefined });
    });
    return committer;
  };

interface Found {
  readonly url: string;
  /** It is stopped with us from now on: before, it may be another server's that is at work on it. */
  readonly own: () => void;
  readonly disown: () => void;
}

/** The one that is named, or our own, taken over if it still runs. */
async function findDatabase({ config, scope, logger }: StorageEnv): Promise<Found> {
  if (config.storage.databaseUrl !== null)
    return { url: config.storage.databaseUrl, own: () => undefined, disown: () => undefined };
  const server = await oneValue(
    startEmbedded({
      dataDir: config.storage.dataDir,
      fallbackDir: '/var/lib',
      startTimeoutMs: config.storage.dbConnectTimeoutMs,
      scheduler: asyncScheduler,
    }),
  );
  logger.info('database.embedded', { place: server.place, wasTakenOver: server.wasTakenOver });
  let isOurs = !server.wasTakenOver;
  scope.add('embedded-postgres', async () => {
    if (isOurs) await firstValueFrom(server.stop(), { defaultValue: undefined });
  });
  return {
    url: server.url,
    own: () => {
      isOurs = true;
    },
    disown: () => {
      isOurs = false;
    },
  };
}

/** Two servers on one database would undo each other: resolves once this is the only one. */
async function aloneOn(
  connection: DatabaseConfig,
  { config, scope, logger }: StorageEnv,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    scope.subscribe(
      'server-lock',
      holdServerLock(connection, config.nats.natsUrl === null ? 'alone' : 'among-nodes'),
      {
        next: (state) => {
          if (state === 'held') resolve();
          else logger.warn('database.lockLost');
        },
        error: reject,
      },
    );
  });
}

const databaseConfig = (config: Config, url: string): DatabaseConfig => ({
  url,
  nodeName: config.server.nodeName,
  poolMax: config.storage.pgPoolMax,
  connectionTimeoutMs: config.storage.pgConnectionTimeoutMs,
  statementTimeoutMs: config.storage.pgStatementTimeoutMs,
  idleInTransactionTimeoutMs: config.storage.pgIdleInTransactionTimeoutMs,
  connectTimeoutMs: config.storage.dbConnectTimeoutMs,
  scheduler: asyncScheduler,
});
