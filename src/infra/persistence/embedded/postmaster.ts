import { spawn } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CHILD_ENV, commandLine } from './process';
import { type RunUser } from './run-user';

/** A running server of one cluster, as its own lock file tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** null = none is running; a lock file that a dead one left is removed. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const path = join(cluster, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 2) return null;
  const command = await commandLine(pid);
  // After a restart of the machine another process may have the number.
  if (command === null || (command !== '' && !command.includes('postgres'))) {
    await rm(path, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** A port of the loopback interface that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  fsync: 'on',
  synchronous_commit: 'on',
  logging_collector: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** 10 MB: then the log begins anew, so that it cannot fill the disk over the years. */
const LOG_LIMIT = 10 * 1024 * 1024;

export interface SpawnConfig {
  readonly bin: string;
  readonly cluster: string;
  readonly port: number;
  readonly logFile: string;
  readonly user: RunUser | null;
}

/** Starts a server that outlives us; resolves once it is spawned, not yet ready. `ended` tells of an early end. */
export async function spawnPostmaster(
  config: SpawnConfig,
): Promise<{ readonly ended: () => boolean }> {
  const size = await stat(config.logFile).then(
    (found) => found.size,
    () => 0,
  );
  const log = await open(config.logFile, size > LOG_LIMIT ? 'w' : 'a', 0o600);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const args = ['-D', config.cluster, '-p', String(config.port), ...settings];
    const child = spawn(join(config.bin, 'postgres'), args, {
      cwd: config.cluster,
      detached: true,
      env: CHILD_ENV,
      stdio: ['ignore', log.fd, log.fd],
      ...config.user,
    });
    let hasEnded = false;
    child.on('exit', () => (hasEnded = true));
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return { ended: () => hasEnded };
  } finally {
    await log.close();
  }
}
