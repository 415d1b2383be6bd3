import { startTestServer } from '../src/infra/persistence/embedded-for-tests';
import { MANNER, NATS_TLS_ENV, startNats } from './manner';

type Env = Readonly<Record<string, string>>;

/** By the data folder or the database: a server that is started again there finds what it left. */
const places = new Map<string, Promise<Env>>();
const ends: (() => Promise<void>)[] = [];

// After the file's own, which stop its servers.
afterAll(endPlaces, 60_000);

/**
 * What a journey's server needs to run as `JOURNEYS` says (`alone`, `nats`, `tls`): nothing, or a NATS server and, unless it has one, a
 * PostgreSQL, which go with the test file.
 */
export async function asANode(dataDir: string, env: Env = {}): Promise<Env> {
  if (MANNER === 'alone' || 'NATS_URL' in env) return {};
  const { DATABASE_URL: own } = env;
  const where = own ?? dataDir;
  const place = places.get(where) ?? (own === undefined ? startPlace() : natsEnv());
  places.set(where, place);
  return place;
}

/** A PostgreSQL and a NATS server for nodes to share, which go with the test file. */
export async function startPlace(): Promise<Env> {
  const [database, nats] = await Promise.all([startTestServer(), natsEnv()]);
  ends.push(() => database.discard());
  return { DATABASE_URL: database.url, ...nats };
}

async function natsEnv(): Promise<Env> {
  const nats = await startNats();
  ends.push(() => nats.stop());
  return { NATS_URL: nats.url, ...NATS_TLS_ENV };
}

async function endPlaces(): Promise<void> {
  places.clear();
  for (const end of ends.splice(0)) await end();
}
