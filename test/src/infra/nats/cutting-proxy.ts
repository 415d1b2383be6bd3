import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Between links and a server: knows each connection by the name that it gives. */
export interface CuttingProxy {
  readonly url: string;
  /** Cuts a connection that is open; its client may come back at once. */
  cut(name: string): void;
  /** From now on nothing comes through for this one, in either direction, until it is cut. */
  hold(name: string): void;
  /** Connections at this moment, and in all. */
  count(): { readonly open: number; readonly made: number };
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

export async function startCuttingProxy(port: number): Promise<CuttingProxy> {
  const pairs = new Map<string, Pair>();
  const sockets = new Set<Socket>();
  const listener = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.once('data', (bytes: Buffer) => {
      const [, name = ''] = /^CONNECT .*"name":"([^"]*)"/.exec(bytes.toString()) ?? [];
      pairs.set(name, { client, server });
    });
    client.pipe(server);
    server.pipe(client);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `nats://127.0.0.1:${String((listener.address() as AddressInfo).port)}`,
    cut: (name) => pairs.get(name)?.client.destroy(),
    hold: (name) => {
      const pair = pairs.get(name);
      pair?.client.unpipe();
      pair?.server.unpipe();
      pair?.client.pause();
      pair?.server.pause();
    },
    count: () => ({ open: sockets.size / 2, made: pairs.size }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}
