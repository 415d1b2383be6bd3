import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Duplex } from 'node:stream';
import { Incoming } from './incoming';

/** A half-open peer is found after so long, ms. */
const KEEP_ALIVE_MS = 30_000;

/** Who takes a connection that is to carry WebSocket messages. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface Listeners {
  readonly request: RequestListener;
  readonly upgrade: UpgradeListener;
}

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/** The stream is answered before Express, so that it costs little memory. */
export function dispatch(stream: RequestListener, others: RequestListener): RequestListener {
  return (request, response) => {
    const isStream =
      request.method === 'GET' && (request.url ?? '').split('?', 1)[0] === '/api/events';
    (isStream ? stream : others)(request, response);
  };
}

/** Resolves once it listens. Rejects with the system's own error (`EADDRINUSE`). */
export async function listen(
  { request, upgrade }: Listeners,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer(
    { keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS, IncomingMessage: Incoming },
    request,
  );
  server.on('upgrade', upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { server, port: (server.address() as AddressInfo).port };
}
