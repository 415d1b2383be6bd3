import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The files of a server that speaks TLS; `caFile` asks clients for a certificate of that authority. */
export interface ServerTls {
  readonly certFile: string;
  readonly keyFile: string;
  readonly caFile?: string;
}

export interface NatsServerConfig {
  /** With JetStream, its store in a folder of its own. */
  readonly jetstream?: boolean;
  /** That folder, where it is somebody's: it stays at the end. */
  readonly storeDir?: string;
  readonly tls?: ServerTls;
  /** More of its command line. */
  readonly args?: readonly string[];
}

/** A real nats-server on a port of its own, to be frozen, killed and started again. */
export interface NatsServer {
  readonly url: string;
  readonly port: number;
  /** Its JetStream store. */
  readonly storeDir: string;
  /** SIGSTOP: it holds its connections and answers nothing. */
  freeze(): void;
  /** SIGCONT. */
  thaw(): void;
  /** SIGKILL; resolves when it is gone. Its store stays. */
  kill(): Promise<void>;
  /** Ends it if it runs, and starts it anew on the same port and store; resolves when it is ready. */
  restart(): Promise<void>;
  /** Ends it for good and removes its store. */
  stop(): Promise<void>;
}

/** Starts one; resolves when it takes clients. Rejects with what it said when it ends before that. */
export async function startNatsServer(config: NatsServerConfig = {}): Promise<NatsServer> {
  const storeDir = config.storeDir ?? (await mkdtemp(join(tmpdir(), 'mythos-nats-')));
  const forget = async (): Promise<void> => {
    if (config.storeDir === undefined) await rm(storeDir, { recursive: true, force: true });
  };
  const first = await started(config, storeDir, -1).catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  const { port } = first;
  let child: ChildProcess | null = first.child;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = null;
    if (ending?.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    // One that is frozen hears SIGTERM when it goes on.
    ending.kill('SIGCONT');
    await ended;
  };
  return {
    url: `${config.tls === undefined ? 'nats' : 'tls'}://127.0.0.1:${String(port)}`,
    port,
    storeDir,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGKILL');
      child = (await started(config, storeDir, port)).child;
    },
    stop: async () => {
      await end('SIGKILL');
      await forget();
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Port -1 = any free one. */
async function started(config: NatsServerConfig, storeDir: string, port: number): Promise<Started> {
  const args = ['--addr', '127.0.0.1', '--port', String(port), ...argsOf(config, storeDir)];
  const child = spawn(process.env['NATS_SERVER_BIN'] ?? 'nats-server', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  let listensOn = port;
  // It stays until the server ends: a pipe that nobody reads stops the server when it is full.
  const lines = createInterface({ input: child.stderr });
  const isReady = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      if (said.length < 100) said.push(line);
      listensOn = Number(/client connections on .*:(\d+)/.exec(line)?.[1] ?? listensOn);
      if (line.includes('Server is ready')) resolve(true);
    });
    lines.once('close', () => {
      resolve(false);
    });
    child.once('error', () => {
      resolve(false);
    });
  });
  if (await isReady) return { child, port: listensOn };
  throw new Error(`nats-server has not started: ${said.join('\n')}`);
}

function argsOf({ jetstream, tls, args = [] }: NatsServerConfig, storeDir: string): string[] {
  const store = jetstream === true ? ['--jetstream', '--store_dir', storeDir] : [];
  if (tls === undefined) return [...store, ...args];
  const asked = tls.caFile === undefined ? [] : ['--tlsverify', '--tlscacert', tls.caFile];
  const files = ['--tls', '--tlscert', tls.certFile, '--tlskey', tls.keyFile];
  return [...store, ...files, ...asked, ...args];
}
