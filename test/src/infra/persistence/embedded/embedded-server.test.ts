import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedServer,
  startEmbedded,
} from '../../../../../src/infra/persistence/embedded/embedded-server';
import { commandLine } from '../../../../../src/infra/persistence/embedded/process';
import { embeddedConfig } from '../embedded-for-tests';
import { only } from '../only';

const start = (dataDir: string) => only(startEmbedded(embeddedConfig(dataDir)));
const stop = (server: EmbeddedServer) => only(server.stop());

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const pidIn = async (server: EmbeddedServer) =>
  Number((await readFile(join(server.place, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('startEmbedded', () => {
  let dataDir: string;
  let fallbackDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mythosmud-embedded-'));
    await chmod(dataDir, 0o711);
    ({ fallbackDir } = embeddedConfig(dataDir));
  });

  afterEach(async () => {
    const server = await start(dataDir).catch(() => null);
    if (server !== null) await stop(server);
    await chmod(dataDir, 0o700);
    await rm(dataDir, { recursive: true, force: true });
    await rm(fallbackDir, { recursive: true, force: true });
  }, 30_000);

  it('makes a durable server, takes it over when it is still there, and leaves no process', async () => {
    const first = await start(dataDir);
    expect(first.wasTakenOver).toBe(false);
    expect(await ask(first.url, 'SHOW fsync')).toBe('on');
    expect(await ask(first.url, 'SHOW synchronous_commit')).toBe('on');
    expect(await ask(first.url, 'SHOW unix_socket_directories')).toBe('');
    expect(await ask(first.url, 'SHOW listen_addresses')).toBe('127.0.0.1');

    const second = await start(dataDir);
    expect(second.wasTakenOver).toBe(true);
    expect(second.url).toBe(first.url);

    const pid = await pidIn(second);
    await stop(second);
    expect(await commandLine(pid)).toBeNull();
    await stop(second);
  }, 30_000);

  it('keeps what was written, and its password to itself', async () => {
    const first = await start(dataDir);
    await ask(first.url, "CREATE TABLE lamp AS SELECT 'lit' AS state");
    await stop(first);
    const second = await start(dataDir);
    expect(await ask(second.url, 'SELECT state FROM lamp')).toBe('lit');
    expect((await stat(join(dataDir, 'server.json'))).mode & 0o777).toBe(0o600);
    const wrong = second.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  }, 30_000);

  it('survives a killed postmaster and its stale lock file', async () => {
    const first = await start(dataDir);
    await ask(first.url, 'CREATE TABLE lamp (state text)');
    const pid = await pidIn(first);
    process.kill(pid, 'SIGKILL');
    const second = await start(dataDir);
    expect(await pidIn(second)).not.toBe(pid);
    expect(await ask(second.url, 'SELECT count(*) FROM lamp')).toBe('0');
  }, 30_000);

  it('takes no other process for its own', async () => {
    const first = await start(dataDir);
    await stop(first);
    const lock = join(first.place, 'cluster', 'postmaster.pid');
    const stranger = spawn('sleep', ['60']);
    await writeFile(lock, `${String(stranger.pid)}\n${first.place}\n0\n5432\n\n\n\nready\n`);
    const second = await start(dataDir);
    stranger.kill('SIGKILL');
    expect(second.wasTakenOver).toBe(false);
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
  }, 30_000);

  it('puts the cluster elsewhere when its user cannot enter the data folder', async () => {
    if (process.geteuid?.() !== 0) return;
    const closed = join(dataDir, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const first = await start(closed);
    expect(first.place.startsWith(fallbackDir)).toBe(true);
    await stop(first);
    const second = await start(closed);
    expect(second.place).toBe(first.place);
    expect(await ask(second.url, 'SELECT 1')).toBe(1);
    await stop(second);
  }, 30_000);

  it('says so when the password of a cluster is gone', async () => {
    const first = await start(dataDir);
    await stop(first);
    const file = join(dataDir, 'server.json');
    const kept = await readFile(file, 'utf8');
    await rm(file);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'EMBEDDED_STATE_DAMAGED' });
    await writeFile(file, '{"port":"x"}');
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'EMBEDDED_STATE_DAMAGED' });
    await writeFile(file, kept);
  }, 30_000);
});
