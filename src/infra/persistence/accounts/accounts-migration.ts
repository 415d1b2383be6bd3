import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Accounts, their tokens, their characters. */
export class Accounts1700000000001 implements MigrationInterface {
  readonly name = 'Accounts1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE account (
     id uuid PRIMARY KEY,
     username text NOT NULL,
     username_key text NOT NULL CONSTRAINT account_username_taken UNIQUE,
     password_hash text,
     recovery_hash text,
     is_guest boolean NOT NULL,
     created_at timestamptz NOT NULL,
     retired_at timestamptz,
     last_character uuid
   )`,
  `CREATE INDEX account_guests ON account (created_at) WHERE is_guest AND retired_at IS NULL`,
  `CREATE TABLE token (
     hash bytea PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account,
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz
   )`,
  `CREATE INDEX token_account ON token (account_id) WHERE revoked_at IS NULL`,
  `CREATE INDEX token_expiry ON token (expires_at)`,
  // name_key becomes null when the name is given up: 90 days after deletion, at once for a guest's.
  `CREATE TABLE "character" (
     id uuid PRIMARY KEY,
     account_id uuid NOT NULL REFERENCES account,
     name text NOT NULL,
     name_key text CONSTRAINT character_name_taken UNIQUE,
     profession text NOT NULL,
     created_at timestamptz NOT NULL,
     deleted_at timestamptz
   )`,
  `CREATE INDEX character_account ON "character" (account_id) WHERE deleted_at IS NULL`,
  `ALTER TABLE account ADD CONSTRAINT account_last_character
     FOREIGN KEY (last_character) REFERENCES "character"`,
  `CREATE TABLE character_state (
     id uuid PRIMARY KEY REFERENCES "character",
     in_world boolean NOT NULL,
     data jsonb NOT NULL
   )`,
  `CREATE INDEX character_state_present ON character_state (id) WHERE in_world`,
];
