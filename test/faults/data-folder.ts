import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { asyncScheduler } from 'rxjs';
import { clusterOf, DATABASE_USER } from '../../src/infra/persistence/embedded/cluster';
import { startEmbedded } from '../../src/infra/persistence/embedded/embedded-server';
import { findPostmaster } from '../../src/infra/persistence/embedded/postmaster';
import { commandLine } from '../../src/infra/persistence/embedded/process';
import { readServerFile } from '../../src/infra/persistence/embedded/server-file';
import { stopPostmaster } from '../../src/infra/persistence/embedded/stop-postmaster';
import { embeddedConfig } from '../src/infra/persistence/embedded-for-tests';
import { only } from '../src/infra/persistence/only';

/** A server's DATA_DIR and the PostgreSQL in it, looked at from outside. */
export class DataFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<DataFolder> {
    const path = await mkdtemp(join(tmpdir(), 'mythosmud-fault-'));
    await chmod(path, 0o711);
    return new DataFolder(path);
  }

  /** Of a DATA_DIR that is there already. */
  static at(path: string): DataFolder {
    return new DataFolder(path);
  }

  /** Of the PostgreSQL that runs, or ran last. */
  async databaseUrl(): Promise<string> {
    const file = await readServerFile(this.path);
    if (file === null) throw new Error(`no server has ever started in ${this.path}`);
    return `postgres://${DATABASE_USER}:${file.password}@127.0.0.1:${String(file.port)}/postgres`;
  }

  /** Every process of the PostgreSQL that runs, the one that asks excepted. */
  async postgresPids(): Promise<readonly number[]> {
    const postmaster = await findPostmaster(await this.#cluster());
    if (postmaster === null) return [];
    const client = new Client({ connectionString: await this.databaseUrl() });
    await client.connect();
    try {
      const { rows } = await client.query<{ pid: number }>(
        'select pid from pg_stat_activity where pid <> pg_backend_pid()',
      );
      return [postmaster.pid, ...rows.map(({ pid }) => pid)];
    } finally {
      await client.end();
    }
  }

  /** Those of the given processes that live. */
  static async alive(pids: readonly number[]): Promise<readonly number[]> {
    const lines = await Promise.all(pids.map((pid) => commandLine(pid)));
    return pids.filter((_, i) => lines[i] !== null);
  }

  /** Starts its PostgreSQL without a server. */
  async startPostgres(): Promise<string> {
    return (await only(startEmbedded(embeddedConfig(this.path)))).url;
  }

  async stopPostgres(): Promise<void> {
    await stopPostmaster(await this.#cluster(), asyncScheduler);
  }

  /** Whatever state it is in: its PostgreSQL is ended and the folder goes. */
  async discard(): Promise<void> {
    if ((await readServerFile(this.path)) !== null) await this.stopPostgres();
    await rm(this.path, { recursive: true, force: true });
  }

  async #cluster(): Promise<string> {
    const file = await readServerFile(this.path);
    return clusterOf(resolve(this.path, file?.place ?? '.'));
  }
}
