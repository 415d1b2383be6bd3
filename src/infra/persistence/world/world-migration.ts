import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { COMMIT_FUNCTIONS } from './schema/commit-functions';
import { LOG_TABLES } from './schema/log-tables';
import { STATE_TABLES } from './schema/state-tables';

/** The event log, the world's state, and the functions that write them. */
export class World1700000000002 implements MigrationInterface {
  readonly name = 'World1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LOG_TABLES, ...STATE_TABLES, ...COMMIT_FUNCTIONS]) {
      await runner.query(statement);
    }
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
