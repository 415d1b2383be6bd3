import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startNatsServer } from '../src/infra/nats/nats-server';
import { startTestServer } from '../src/infra/persistence/embedded-for-tests';

/** How the servers of journeys run: alone, or as the one node of a world, over NATS or over NATS with certificates. */
type Manner = 'alone' | 'nats' | 'tls';

const manner = (process.env['JOURNEYS'] ?? 'alone') as Manner;
const pki = (name: string): string => join(__dirname, '../src/infra/nats/pki', name);
const TLS = { certFile: pki('server.pem'), keyFile: pki('server.key'), caFile: pki('ca.pem') };
const CERTIFICATE = {
  NATS_TLS_CA: pki('ca.pem'),
  NATS_TLS_CERT: pki('client.pem'),
  NATS_TLS_KEY: pki('client.key'),
};

type Env = Readonly<Record<string, string>>;

/** By the data folder: a server that is started again there finds what it left. */
const places = new Map<string, Promise<Env>>();
const ends: (() => Promise<void>)[] = [];

/**
 * What a journey's server needs to run as `JOURNEYS` says (`alone`, `nats`, `tls`): nothing, or a PostgreSQL and a NATS server, which go with
 * the test file.
 */
export async function asANode(dataDir: string, env: Env): Promise<Env> {
  if (manner === 'alone' || 'DATABASE_URL' in env) return {};
  const known = places.get(dataDir);
  if (known !== undefined) return known;
  const place = makePlace(dataDir);
  places.set(dataDir, place);
  return place;
}

async function makePlace(dataDir: string): Promise<Env> {
  await mkdir(dataDir, { recursive: true });
  const [database, nats] = await Promise.all([
    startTestServer(),
    startNatsServer({ jetstream: true, ...(manner === 'tls' && { tls: TLS }) }),
  ]);
  ends.push(
    () => nats.stop(),
    () => database.discard(),
  );
  const { url: DATABASE_URL } = database;
  return { DATABASE_URL, NATS_URL: nats.url, ...(manner === 'tls' && CERTIFICATE) };
}

/** Ends what was started. For `afterAll`. */
export async function endPlaces(): Promise<void> {
  places.clear();
  for (const end of ends.splice(0)) await end();
}
