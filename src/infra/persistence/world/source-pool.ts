import { type Pool, type PoolClient } from 'pg';
import { type Observable } from 'rxjs';
import { type DataSource } from 'typeorm';
import { type PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { type QueryPool, type Rows, type SnapshotPool } from './query-pool';

/** Runs what is done with the DataSource, and counts it. */
interface SourceRunner {
  run<TValue>(work: (source: DataSource) => Promise<TValue>): Observable<TValue>;
}

/** The DataSource's own pool, without TypeORM's `query`, which prepares nothing. */
export function sourcePool(database: SourceRunner): SnapshotPool {
  return {
    query(query) {
      return database.run((source) => poolOf(source).query({ ...query }));
    },
    inSnapshot(work) {
      return database.run(async (source) => {
        const client = await poolOf(source).connect();
        try {
          await client.query(BEGIN);
          const result = await work(asked(client));
          await client.query('commit');
          client.release();
          return result;
        } catch (error) {
          // Whatever state it is in, nobody else gets it.
          client.release(true);
          throw error;
        }
      });
    },
  };
}

const BEGIN = 'begin isolation level repeatable read read only';

const poolOf = ({ driver }: DataSource): Pool => (driver as PostgresDriver).master as Pool;

const asked =
  (client: PoolClient) =>
  (query: Parameters<QueryPool['query']>[0]): Promise<Rows> =>
    client.query({ ...query });
