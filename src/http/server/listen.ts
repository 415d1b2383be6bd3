import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Duplex } from 'node:stream';
import { Incoming } from './incoming';
import { ListenError, type ListenPlace } from './listen-error';

/** A half-open peer is found after so long, ms. */
const KEEP_ALIVE_MS = 30_000;

/** Who takes a connection that is to carry WebSocket messages. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface Listeners {
  readonly request: RequestListener;
  /** Without it a request for a WebSocket is one like any other. */
  readonly upgrade?: UpgradeListener;
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

/** Resolves once it listens. Rejects with ListenError. */
export async function listen(
  { request, upgrade }: Listeners,
  place: ListenPlace,
): Promise<Listening> {
  const { host, port } = place;
  const server = createServer(
    { keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS, IncomingMessage: Incoming },
    request,
  );
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  await new Promise<void>((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      reject(new ListenError(place, error));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve();
    });
  });
  return { server, port: (server.address() as AddressInfo).port };
}
