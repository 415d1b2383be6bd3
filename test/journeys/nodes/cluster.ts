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

/** A program that is to run until the end. */
interface Kept {
  readonly start: () => Promise<Program>;
  readonly tell: (program: Program) => void;
  readonly stopBy: NodeJS.Signals;
}

const NAMES = ['arkham', 'innsmouth', 'kingsport', 'dunwich', 'ipswich'];
const nameOf = (n: number): string => NAMES[n] ?? `node-${String(n + 1)}`;
/** Short: whoever tries a kill waits for it. */
const LEASE = { LEASE_TTL_MS: '3000', LEASE_RENEW_MS: '1000' };
/** Before a node that has ended is started anew, ms. */
const ANEW_MS = 1_000;

/** PostgreSQL, NATS and some nodes on this machine; NATS or a node that ends is started anew. */
export class Cluster {
  readonly #config: ClusterConfig;
  readonly #endings: Ending[] = [];
  /** Aborted when the stop begins. */
  readonly #stop = new AbortController();

  constructor(config: ClusterConfig) {
    this.#config = config;
  }

  /** Resolves when each node is ready or has failed, with the ports of those that are ready; rejects when none is. */
  async start(): Promise<readonly number[]> {
    const { ports, natsPort, dataDir, say } = this.#config;
    for (const port of [natsPort, ...ports])
      if (await answers(port)) throw new Error(taken(port, port === natsPort));
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
    const isUp = await Promise.all(
      ports.map(async (port, n) => this.#startNode(nameOf(n), port, postgres.url)),
    );
    if (!isUp.includes(true)) throw new Error('No node is up.');
    return ports.filter((_, n) => isUp[n]);
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
    await this.#keep('NATS', {
      start: () =>
        Program.start(
          {
            name: 'nats-server',
            command: natsServer,
            args: [...place, ...store],
            logFile: this.#log('nats'),
          },
          () => answers(natsPort),
        ),
      tell: (nats) => {
        say(`NATS is ready on port ${String(natsPort)} (process ${String(nats.pid)})`);
      },
      // Its word for an end in order; at SIGTERM it says 1.
      stopBy: 'SIGINT',
    });
  }

  /** Whether it is ready; where it is not, that is said. */
  async #startNode(name: string, port: number, databaseUrl: string): Promise<boolean> {
    const { main, natsPort, say } = this.#config;
    const node: Kept = {
      start: async () => {
        // Since the first look somebody may have come, who would answer in its place.
        if (await answers(port)) throw new Error(`${name} is not started: ${taken(port, false)}`);
        return Program.start(
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
      },
      tell: ({ pid }) => {
        say(`${name} is ready: http://localhost:${String(port)} (process ${String(pid)})`);
      },
      stopBy: 'SIGTERM',
    };
    return this.#keep(name, node).then(
      () => true,
      (error: unknown) => {
        this.#sayFailed(error);
        return false;
      },
    );
  }

  /** Starts it, starts it anew whenever it ends, and stops it at the end. Resolves when it is ready. */
  async #keep(name: string, { start, tell, stopBy }: Kept): Promise<void> {
    const { say } = this.#config;
    const { signal } = this.#stop;
    let program = await start();
    tell(program);
    const keep = async (): Promise<void> => {
      for (let how = await program.ended; !signal.aborted; how = await program.ended) {
        say(`${name} has ended (${how}): see ${program.logFile}; it is started anew`);
        await setTimeout(ANEW_MS, null, { signal });
        program = await start();
        tell(program);
      }
    };
    const kept = keep().catch((error: unknown) => {
      if (!signal.aborted) this.#sayFailed(error);
    });
    this.#atEnd(name, async () => {
      await program.stop(stopBy);
      await kept;
      // One that was on its way up when the stop began.
      const how = await program.stop(stopBy);
      return how === '0' ? 'stopped' : `ended (${how})`;
    });
  }

  #sayFailed(error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    this.#config.say(`${what}. ${WHAT_TO_DO}`);
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

const WHAT_TO_DO = 'The others go on; mend what it names, stop all with Ctrl-C and start again.';

const taken = (port: number, isNats: boolean): string => {
  const how = isNats ? 'NATS_PORT=4322 npm run cluster' : 'npm run cluster -- 9001 9002';
  return `Another program listens on port ${String(port)}. Choose another: ${how}`;
};

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
