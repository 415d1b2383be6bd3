import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startNatsServer } from '../src/infra/nats/nats-server';
import { startTestServer } from '../src/infra/persistence/embedded-for-tests';

/** How the servers of journeys run: alone, or as the one node of a world, over NATS or over NATS with certificates. */
export type Manner = 'alone' | 'nats' | 'tls';

const MANNERS: readonly Manner[] = ['alone', 'nats', 'tls'];

/** As `JOURNEYS` says. */
export const MANNER: Manner = mannerOf(process.env['JOURNEYS'] ?? 'alone');

function mannerOf(said: string): Manner {
  const manner = MANNERS.find((one) => one === said);
  if (manner === undefined) throw new Error(`JOURNEYS is ${said}; allowed: ${MANNERS.join(', ')}`);
  return manner;
}

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
  if (MANNER === 'alone' || 'DATABASE_URL' in env) return {};
  const known = places.get(dataDir);
  if (known !== undefined) return known;
  const place = mkdir(dataDir, { recursive: true }).then(() => startPlace(MANNER));
  places.set(dataDir, place);
  return place;
}

/** A PostgreSQL and a NATS server for nodes to share, which go with the test file. */
export async function startPlace(manner: Exclude<Manner, 'alone'>): Promise<Env> {
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
