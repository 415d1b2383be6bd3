import { join } from 'node:path';
import {
  type NatsServer,
  type NatsServerConfig,
  startNatsServer,
} from '../src/infra/nats/nats-server';

/** How the servers of journeys run: alone, or as nodes of a world, over NATS or over NATS with certificates. */
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
const caFile = pki('ca.pem');
const SERVER = { certFile: pki('server.pem'), keyFile: pki('server.key'), caFile };
const CLIENT = { certFile: pki('client.pem'), keyFile: pki('client.key'), caFile };

/** A NATS server as the manner wants it: with certificates on both sides, if it is `tls`. */
export const startNats = (more: NatsServerConfig = {}): Promise<NatsServer> =>
  startNatsServer({ jetstream: true, ...(MANNER === 'tls' && { tls: SERVER }), ...more });

/** What a client of it must have. */
export const NATS_TLS = MANNER === 'tls' ? CLIENT : null;

/** The same, as a node is told. */
export const NATS_TLS_ENV: Readonly<Record<string, string>> =
  NATS_TLS === null
    ? {}
    : {
        NATS_TLS_CA: NATS_TLS.caFile,
        NATS_TLS_CERT: NATS_TLS.certFile,
        NATS_TLS_KEY: NATS_TLS.keyFile,
      };
