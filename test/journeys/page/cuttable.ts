import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between a browser and a server that can be cut. */
export interface Cuttable {
  readonly url: string;
  /** Every connection breaks; new ones are taken again at once. */
  cut(): void;
  /** New connections break at once, until `mend`. */
  sever(): void;
  mend(): void;
  /** Commands reach the server, and their answers do not come back, until `mend`. */
  dropAnswers(): void;
  stop(): Promise<void>;
}

export async function cuttable(target: string): Promise<Cuttable> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const mood = { isSevered: false, isDeaf: false };
  const server = createServer((near) => {
    if (mood.isSevered) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    let isDoomed = false;
    near.on('data', (bytes) => {
      if (mood.isDeaf && bytes.includes('POST /api/commands')) isDoomed = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (isDoomed) near.destroy();
      else near.write(bytes);
    });
    tie(near, far);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  await listening(server);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut,
    sever: () => {
      mood.isSevered = true;
      cut();
    },
    mend: () => {
      mood.isSevered = false;
      mood.isDeaf = false;
    },
    dropAnswers: () => {
      mood.isDeaf = true;
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
  };
}

function tie(near: Socket, far: Socket): void {
  const end = (): void => {
    near.destroy();
    far.destroy();
  };
  for (const socket of [near, far]) socket.on('error', end).on('close', end);
}

const listening = async (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, 'localhost', resolve));
