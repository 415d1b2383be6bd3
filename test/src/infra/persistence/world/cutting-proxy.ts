import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What happens to the statement that carries the marker, and to the connection it came by. */
export type Cut =
  /** It never arrives. */
  | 'before-forwarding'
  /** It arrives; its sender is cut off at once. */
  | 'after-forwarding'
  /** It is carried out; its sender is cut off instead of answered. */
  | 'instead-of-answer'
  /** It is carried out; its sender hears nothing any more. */
  | 'silence';

export interface CuttingProxy {
  /** The same database, by way of the proxy. */
  readonly url: string;
  /** Once, when a client's message holds the marker. */
  cut(marker: string, how: Cut): void;
  /** From now on the server says one word for another, of the same length. */
  translate(word: string, into: string): void;
  close(): Promise<void>;
}

/** The last message of a statement in the extended protocol. */
const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

interface Armed {
  readonly marker: string;
  readonly how: Cut;
}

/** Between a client and PostgreSQL: forwards everything, until told otherwise. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let armed: Armed | null = null;
  const words = new Map<string, string>();
  const take = (chunk: Buffer): Cut | null => {
    if (armed === null || !chunk.includes(armed.marker)) return null;
    const { how } = armed;
    armed = null;
    return how;
  };
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    const speak = (chunk: Buffer): Buffer => [...words].reduce(replaceIn, chunk);
    pass(client, database, { take, speak });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut(marker, how) {
      armed = { marker, how };
    },
    translate(word, into) {
      words.set(word, into);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Orders {
  readonly take: (chunk: Buffer) => Cut | null;
  readonly speak: (chunk: Buffer) => Buffer;
}

function replaceIn(chunk: Buffer, [word, into]: readonly [string, string]): Buffer {
  return Buffer.from(chunk.toString('latin1').replaceAll(word, into), 'latin1');
}

/** The database's side stays open after a cut: a server at work does not notice that its client is gone. */
function pass(client: Socket, database: Socket, { take, speak }: Orders): void {
  let cut: Cut | null = null;
  client.on('data', (chunk) => {
    cut ??= take(chunk);
    if (cut === 'before-forwarding') {
      client.destroy();
      return;
    }
    database.write(chunk);
    const isWhole = chunk.subarray(-SYNC.length).equals(SYNC);
    if (cut === 'after-forwarding' && isWhole) client.destroy();
  });
  database.on('data', (chunk) => {
    if (cut === null) client.write(speak(chunk));
    else if (cut === 'instead-of-answer') client.destroy();
  });
  client.on('close', () => {
    if (cut === null || cut === 'before-forwarding') database.destroy();
  });
  database.on('close', () => client.destroy());
}
