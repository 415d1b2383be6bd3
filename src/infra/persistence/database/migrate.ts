import { DataSource } from 'typeorm';
import { clientOptions, type DatabaseConfig } from './database-config';
import { LOCK_CLASS, MIGRATION_LOCK } from './locks';
import { MIGRATIONS } from './migrations';

/** Brings the schema forward, one node at a time: the others wait for the advisory lock and then find nothing to do. */
export async function migrate(config: DatabaseConfig): Promise<void> {
  const { connectionString, ...extra } = clientOptions(config);
  const source = new DataSource({
    type: 'postgres',
    url: connectionString,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    logging: false,
    // A migration takes the time it takes. One connection holds the lock, the other works.
    extra: {
      ...extra,
      max: 2,
      statement_timeout: 0,
      query_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    },
  });
  await source.initialize();
  try {
    const holder = source.createQueryRunner();
    try {
      await holder.query('SELECT pg_advisory_lock($1, $2)', [LOCK_CLASS, MIGRATION_LOCK]);
      await source.runMigrations({ transaction: 'each' });
      await holder.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_CLASS, MIGRATION_LOCK]);
    } finally {
      await holder.release();
    }
  } finally {
    await source.destroy();
  }
}
