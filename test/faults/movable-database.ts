import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** One address for a database that may be away, and may come back on another port. */
export class MovableDatabase {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;
  #port: number | null;

  private constructor(server: Server, sockets: Set<Socket>, target: string) {
    this.#server = server;
    this.#sockets = sockets;
    this.#port = Number(new URL(target).port);
    const url = new URL(target);
    url.port = String((server.address() as AddressInfo).port);
    this.url = url.href;
  }

  static async at(target: string): Promise<MovableDatabase> {
    const sockets = new Set<Socket>();
    const server = createServer((client) => {
      database.#pass(client);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const database: MovableDatabase = new MovableDatabase(server, sockets, target);
    return database;
  }

  /** Every connection breaks, none is made. */
  away(): void {
    this.#port = null;
    for (const socket of this.#sockets) socket.destroy();
  }

  back(target: string): void {
    this.#port = Number(new URL(target).port);
  }

  async close(): Promise<void> {
    this.away();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(client: Socket): void {
    if (this.#port === null) {
      client.destroy();
      return;
    }
    const server = connect(this.#port, '127.0.0.1');
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server);
    server.pipe(client);
  }
}
