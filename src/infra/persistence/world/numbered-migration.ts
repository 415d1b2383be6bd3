import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { NUMBERED_COMMITS } from './schema/numbered-commits';

/** Commits have numbers that are known outside, and zones are taken again only by their owner. */
export class Numbered1700000000005 implements MigrationInterface {
  readonly name = 'Numbered1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of NUMBERED_COMMITS) await runner.query(statement);
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
