import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { COMMIT_WITH_RECORDS } from './schema/commit-with-records';
import { RECORD_TABLES } from './schema/record-tables';

/** The world's records, audits and lucidity by itself, and a commit that writes them. */
export class Records1700000000003 implements MigrationInterface {
  readonly name = 'Records1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...RECORD_TABLES, ...COMMIT_WITH_RECORDS]) {
      await runner.query(statement);
    }
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
