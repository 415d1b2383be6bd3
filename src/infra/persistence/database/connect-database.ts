import { type Pool } from 'pg';
import { defer, type Observable, switchMap } from 'rxjs';
import { DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { Database } from './database';
import { clientOptions, type DatabaseConfig } from './database-config';
import { DatabaseConfigError } from './database-config-error';
import { ENTITIES } from './entities';
import { migrate } from './migrate';
import { reach } from './reach';

async function open(config: DatabaseConfig): Promise<Database> {
  await migrate(config);
  const { connectionString, ...extra } = clientOptions(config);
  const source = new DataSource({
    type: 'postgres',
    url: connectionString,
    entities: [...ENTITIES],
    synchronize: false,
    logging: false,
    extra: { ...extra, max: config.poolMax },
  });
  await source.initialize();
  const pool = (source.driver as PostgresDriver).master as Pool;
  return new Database(config, source, pool);
}

/**
 * The database, once it answers and its schema is ours.
 *
 * - **Cold** each subscription opens a pool of its own. Emits once, completes.
 * - **Errors** DATABASE_UNREACHABLE after `connectTimeoutMs` of trying; a migration's own failure.
 * @throws DatabaseConfigError
 */
export function connectDatabase(config: DatabaseConfig): Observable<Database> {
  if (!Number.isInteger(config.poolMax) || config.poolMax < 2) {
    throw new DatabaseConfigError('poolMax', config.poolMax, 'a whole number from 2');
  }
  return reach(config).pipe(switchMap(() => defer(() => open(config))));
}
