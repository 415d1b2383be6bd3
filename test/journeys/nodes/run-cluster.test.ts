import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../../faults/data-folder';
import { eventually } from '../../faults/eventually';
import { freePort } from '../../faults/free-port';
import { Guest } from '../api/guest';

const PROGRAM = join(__dirname, '../../../dist/test/journeys/nodes/run-cluster.js');

describe('npm run cluster', () => {
  let dataDir: string;
  let child: ChildProcess | null = null;
  let said = '';

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mythosmud-cluster-'));
    await chmod(dataDir, 0o711);
  });

  afterAll(async () => {
    if (child?.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  const run = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const started = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    return started;
  };
  const isSaid = (what: RegExp) => () => what.test(said);
  const pidsOf = (): readonly number[] =>
    [...said.matchAll(/\(process (\d+)\)/g)].map(([, pid]) => Number(pid));

  it('says what is missing where there is no nats-server', async () => {
    const lone = run([], { NATS_SERVER_BIN: '', PATH: dataDir });
    await once(lone, 'close');
    expect(lone.exitCode).toBe(69);
    expect(said).toMatch(/^nats-server is not here\. .*NATS_SERVER_BIN/);
  }, 30_000);

  it('starts nothing where a port is taken, and says which', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    said = '';
    const lone = run([], { NATS_PORT: String(port) });
    await once(lone, 'close');
    other.close();
    expect(lone.exitCode).toBe(69);
    expect(said).toBe(
      `Another program listens on port ${String(port)}. Choose another: NATS_PORT=4322 npm run cluster\n`,
    );
  }, 30_000);

  it('refuses a port that is named twice', async () => {
    said = '';
    child = run(['9001', '9001'], {});
    const lone = child;
    await once(lone, 'close');
    expect(lone.exitCode).toBe(64);
    expect(said).toMatch(/^Ports only, one for each node, none twice: /u);
  }, 30_000);

  it('names the node that ends at its start, how, and its log; the others go on', async () => {
    said = '';
    const ports = [await freePort(), await freePort()];
    const log = join(dataDir, 'logs', 'innsmouth.log');
    child = run(ports.map(String), { NATS_PORT: String(await freePort()) });
    await eventually('a node on its way up', () => existsSync(log), 60_000);
    const other = createServer((socket) => socket.end()).listen(ports[1], '127.0.0.1');
    await once(other, 'listening');
    await eventually('how to play', isSaid(/Ctrl-C stops all of them/), 60_000);
    expect(said).toContain(
      `innsmouth has ended (69) at its start: see ${log}. The others go on; mend what it names, stop all with Ctrl-C and start again.\n`,
    );
    expect(said).toMatch(/One world on 1 node\b/u);
    expect(said).not.toContain(`http://localhost:${String(ports[1])}`);
    const ada = await Guest.enter(`http://127.0.0.1:${String(ports[0])}`);
    ada.leave();
    other.close();
    const ended = once(child, 'close');
    child.kill('SIGINT');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(said).toMatch(/\narkham: stopped\nNATS: stopped\nPostgreSQL: stopped\n$/);
  }, 120_000);

  it('starts nodes that share one world, keeps them up, and stops all in order', async () => {
    said = '';
    const ports = [await freePort(), await freePort()];
    child = run(ports.map(String), { NATS_PORT: String(await freePort()) });
    await eventually('how to play', isSaid(/Ctrl-C stops all of them/), 60_000);
    const [ada, bo] = await Promise.all(
      ports.map((port) => Guest.enter(`http://127.0.0.1:${String(port)}`)),
    );
    await ada?.does('say Good evening.');
    const heard = await bo?.stream.until(({ data }) => data['text'] === 'Good evening.');
    expect(heard?.data).toMatchObject({ actorName: ada?.name });
    ada?.leave();
    bo?.leave();

    const killed = pidsOf().at(-1);
    if (killed === undefined) throw new Error('no process is named');
    process.kill(killed, 'SIGKILL');
    await eventually('a node that is started anew', isSaid(/started anew[^]*is ready/), 30_000);
    expect(said).toMatch(/\n(\w+) has ended \(SIGKILL\): see \S+\/\1\.log; it is started anew\n/u);
    const nats = /NATS is ready on port \d+ \(process (\d+)\)/.exec(said)?.[1];
    process.kill(Number(nats), 'SIGKILL');
    await eventually(
      'a NATS that is started anew',
      isSaid(/NATS has ended[^]*NATS is ready/),
      30_000,
    );
    const pids = pidsOf();
    const postgres = await DataFolder.at(dataDir).postgresPids();

    const ended = once(child, 'close');
    child.kill('SIGINT');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(said).toMatch(/(\w+: stopped\n){2}NATS: stopped\nPostgreSQL: stopped\n$/);
    expect(await DataFolder.alive([...pids, ...postgres])).toEqual([]);
  }, 120_000);
});
