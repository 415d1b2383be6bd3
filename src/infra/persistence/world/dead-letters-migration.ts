import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Messages that were given up, on a node without NATS. A table of its own: an older server neither sees nor misses it. */
export class DeadLetters1700000000006 implements MigrationInterface {
  readonly name = 'DeadLetters1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations only go forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const STATEMENTS: readonly string[] = [
  // Only ever read whole: json costs half of jsonb to write, and keeps what jsonb refuses (an escaped NUL).
  `create table dead_letter (
    id bigint generated always as identity primary key,
    stream text not null,
    key text,
    at bigint not null,
    letter json not null
  )`,
  // Letters without a key are all different: nulls are.
  `create unique index dead_letter_key on dead_letter (stream, key)`,
];
