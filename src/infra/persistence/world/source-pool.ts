import { type Pool } from 'pg';
import { type Observable } from 'rxjs';
import { type DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { type QueryPool } from './query-pool';

/** Runs what is done with the DataSource, and counts it. */
interface SourceRunner {
  run<TValue>(work: (source: DataSource) => Promise<TValue>): Observable<TValue>;
}

/** The DataSource's own pool, without TypeORM's `query`, which prepares nothing. */
export function sourcePool(database: SourceRunner): QueryPool {
  return {
    query(query) {
      return database.run((source) => {
        const pool = (source.driver as PostgresDriver).master as Pool;
        return pool.query({ ...query });
      });
    },
  };
}
