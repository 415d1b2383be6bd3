import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A half-open peer is found after so long, ms. */
const KEEP_ALIVE_MS = 30_000;

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
  listener: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer({ keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { server, port: (server.address() as AddressInfo).port };
}
