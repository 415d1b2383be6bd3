import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { asyncScheduler } from 'rxjs';
import { only } from '../../src/infra/persistence/only';
import { startEmbedded } from '../../../src/infra/persistence/embedded/embedded-server';
import { Program } from './program';

export interface ClusterConfig {
  /** Of the nodes: one each. */
  readonly ports: readonly number[];
  readonly natsPort: number;
  readonly natsServer: string;
  /** The main program of the built server. */
  readonly main: string;
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

/** Ends something; in the opposite order of the starts. */
type Ending = () => Promise<void>;

const NAMES = ['arkham', 'innsmouth', 'kingsport', 'dunwich', 'ipswich'];
const nameOf = (n: number): string => NAMES[n] ?? `node-${String(n + 1)}`;
/** Short: whoever tries a kill waits for it. */
const LEASE = { LEASE_TTL_MS: '3000', LEASE_RENEW_MS: '1000' };
/** Before a node that has ended is started anew, ms. */
const ANEW_MS = 1_000;

/** PostgreSQL, NATS and some nodes on this machine; a node that ends is started anew. */
export class Cluster {
  readonly #config: ClusterConfig;
  readonly #endings: Ending[] = [];
  /** Aborted when the stop begins. */
  readonly #stop = new AbortController();

  constructor(config: ClusterConfig) {
    this.#config = config;
  }

  /** Resolves when all nodes are ready. */
  async start(): Promise<void> {
    const { ports, dataDir, say } = this.#config;
    await mkdir(this.#log(''), { recursive: true });
    const postgres = await only(
      startEmbedded({
        dataDir,
        fallbackDir: '/var/lib',
        startTimeoutMs: 30_000,
        scheduler: asyncScheduler,
      }),
    );
    this.#atEnd('PostgreSQL', async () => {
      await only(postgres.stop());
      return 'stopped';
    });
    say(`PostgreSQL is ready; its data are in ${dataDir}`);
    await this.#startNats();
    await Promise.all(ports.map((port, n) => this.#startNode(nameOf(n), port, postgres.url)));
  }

  /** The nodes first, then what they need. Resolves when all is down. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const end of this.#endings.splice(0).toReversed()) await end();
  }

  async #startNats(): Promise<void> {
    const { natsServer, natsPort, dataDir, say } = this.#config;
    const place = ['--addr', '127.0.0.1', '--port', String(natsPort)];
    const store = ['--jetstream', '--store_dir', join(dataDir, 'nats')];
    const nats = await Program.start(
      {
        name: 'nats-server',
        command: natsServer,
        args: [...place, ...store],
        logFile: this.#log('nats'),
      },
      () => answers(natsPort),
    );
    this.#atEnd('NATS', async () => {
      // Its word for an end in order; at SIGTERM it says 1.
      const how = await nats.stop('SIGINT');
      return how === '0' ? 'stopped' : `ended (${how})`;
    });
    say(`NATS is ready on port ${String(natsPort)} (process ${String(nats.pid)})`);
  }

  async #startNode(name: string, port: number, databaseUrl: string): Promise<void> {
    const { main, natsPort, say } = this.#config;
    const start = (): Promise<Program> =>
      Program.start(
        {
          name,
          command: process.execPath,
          args: ['--enable-source-maps', main],
          env: {
            NODE_ENV: 'production',
            NODE_NAME: name,
            HOST: '127.0.0.1',
            PORT: String(port),
            OPS_PORT: '0',
            ...LEASE,
            DATABASE_URL: databaseUrl,
            NATS_URL: `nats://127.0.0.1:${String(natsPort)}`,
          },
          logFile: this.#log(name),
        },
        async () => (await fetch(`http://127.0.0.1:${String(port)}/readyz`)).ok,
      );
    let node = await start();
    const tell = (): void => {
      say(`${name} is ready: http://localhost:${String(port)} (process ${String(node.pid)})`);
    };
    tell();
    const { signal } = this.#stop;
    const keep = async (): Promise<void> => {
      for (let how = await node.ended; !signal.aborted; how = await node.ended) {
        say(`${name} has ended (${how}); it is started anew`);
        await setTimeout(ANEW_MS, null, { signal });
        node = await start();
        tell();
      }
    };
    const kept = keep().catch((error: unknown) => {
      if (!signal.aborted) say(error instanceof Error ? error.message : String(error));
    });
    this.#atEnd(name, async () => {
      await node.stop();
      await kept;
      // One that was on its way up when the stop began.
      const how = await node.stop();
      return how === '0' ? 'stopped' : `ended (${how})`;
    });
  }

  #atEnd(name: string, end: () => Promise<string>): void {
    this.#endings.push(async () => {
      this.#config.say(`${name}: ${await end()}`);
    });
  }

  #log(name: string): string {
    const folder = join(this.#config.dataDir, 'logs');
    return name === '' ? folder : join(folder, `${name}.log`);
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
