import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The lines to everybody are found without reading the whole log. */
export class Announced1700000000004 implements MigrationInterface {
  readonly name = 'Announced1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index event_log_announced on event_log (log_offset) where type = 'system.announced'`,
    );
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
