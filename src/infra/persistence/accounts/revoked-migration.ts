import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was revoked of late is found without reading every token. */
export class Revoked1700000000007 implements MigrationInterface {
  readonly name = 'Revoked1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index token_revoked on token (revoked_at) where revoked_at is not null`,
    );
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
