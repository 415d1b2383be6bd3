import { createHash, randomUUID } from 'node:crypto';
import { defer, type Observable, of, type TimestampProvider } from 'rxjs';
import { type AccountConfig } from '../../../src/account/account-deps';
import { accountServices, type AccountServices } from '../../../src/account/account-services';
import { PostgresAccountStore } from '../../../src/infra/persistence/accounts/postgres-account-store';
import { secureTokenMaker } from '../../../src/infra/crypto/secure-token-maker';
import { connectDatabase } from '../../../src/infra/persistence/database/connect-database';
import { type Database } from '../../../src/infra/persistence/database/database';
import { brandAs } from '../../../src/model/ids';
import { type PasswordHasher } from '../../../src/ports/password-hasher';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { databaseConfig } from '../infra/persistence/database-for-tests';
import { startTestServer } from '../infra/persistence/embedded-for-tests';
import { only } from '../infra/persistence/only';

const HOUR = 3_600_000;
const sha = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Quick, and remembers what it verified against. */
export class PlainHasher implements PasswordHasher {
  readonly verified: string[] = [];

  hash(secret: string): Observable<string> {
    return of(sha(secret));
  }

  verify(hash: string, secret: string): Observable<boolean> {
    return defer(() => {
      this.verified.push(hash);
      return of(hash === sha(secret));
    });
  }
}

export const ACCOUNT_CONFIG: AccountConfig = {
  tokenLifeMs: 14 * 24 * HOUR,
  identityCacheMax: 100,
  rollCacheMax: 100,
  logins: { max: 5, windowMs: HOUR / 4, maxKeys: 100 },
  registrations: { max: 20, windowMs: HOUR, maxKeys: 100 },
  guests: { max: 5, windowMs: HOUR, maxKeys: 100 },
  rolls: {
    max: RULE_NUMBERS['roll.max'],
    windowMs: RULE_NUMBERS['roll.windowMs'],
    maxKeys: 100,
  },
};

export interface TestServices extends AccountServices {
  readonly hasher: PlainHasher;
  readonly database: Database;
  readonly wallClock: TimestampProvider;
  readonly advance: (ms: number) => void;
  readonly discard: () => Promise<void>;
}

/** The real services over a real database, with a clock of their own. */
export async function startServices(): Promise<TestServices> {
  const server = await startTestServer();
  const database = await only(connectDatabase(databaseConfig(server.url)));
  const hasher = new PlainHasher();
  let now = Date.UTC(2026, 0, 1);
  const wallClock = { now: () => now };
  const services = await only(
    accountServices({
      store: new PostgresAccountStore(database),
      hasher,
      tokens: secureTokenMaker,
      random: { next: () => Math.random(), uuid: () => randomUUID() },
      wallClock,
      numbers: RULE_NUMBERS,
      reserved: new Set(['look', 'north']),
      start: { room: brandAs('lamp_stair'), zone: brandAs('earth/arkham') },
      config: ACCOUNT_CONFIG,
    }),
  );
  return {
    ...services,
    hasher,
    database,
    wallClock,
    advance: (ms) => (now += ms),
    discard: async () => {
      await only(database.close());
      await server.discard();
    },
  };
}
