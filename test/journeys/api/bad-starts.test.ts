import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type WorldFile } from '../../../src/model/content';
import { FOUR_ROOM_IDS, fourRooms } from '../../src/content/small-world';
import { startApp } from '../app';
import { Guest } from './guest';
import { loggedAt, runServer } from './run-server';

const STACK = /^\s+at /m;

const folders: string[] = [];

async function folderOf(files: readonly WorldFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mythosmud-world-'));
  folders.push(folder);
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

describe('a start with a database that is not there', () => {
  let server: Server;
  let tries = 0;

  beforeAll(async () => {
    server = createServer((socket) => {
      tries += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  it('tries again, then says so once, without a stack or a password, and exits with 69', async () => {
    const { port } = server.address() as AddressInfo;
    const ended = await runServer({
      DATABASE_URL: `postgres://mud:open-sesame@127.0.0.1:${String(port)}/mud`,
      DB_CONNECT_TIMEOUT_MS: '1000',
    });
    expect(tries).toBeGreaterThan(2);
    expect(ended.code).toBe(69);
    expect(ended.stderr).toMatch(/^The database postgres:\/\/\S+ cannot be used .+\n$/);
    expect(loggedAt('error', ended)).toMatchObject([
      { event: 'server.failed', error: { code: 'DATABASE_UNREACHABLE' } },
    ]);
    expect(ended.stderr).not.toMatch(STACK);
    expect(ended.stdout + ended.stderr).not.toContain('open-sesame');
  }, 60_000);
});

describe('a start with a configuration that cannot be used', () => {
  it('lists every fault at once, with what is allowed, and exits with 78', async () => {
    const ended = await runServer({
      PORT: '99999',
      HEARTBEAT_MS: '3',
      DATABASE_URL: 'mysql://mud:open-sesame@127.0.0.1/mud',
      PG_POOL_MAX: '4',
      RULES_NO_SUCH: '1',
    });
    expect(ended.code).toBe(78);
    expect(ended.stdout).toBe('');
    const [head, ...faults] = ended.stderr.trimEnd().split('\n');
    expect(head).toBe('The configuration cannot be used:');
    const faulty = ['PORT', 'DATABASE_URL', 'HEARTBEAT_MS', 'RULES_NO_SUCH', 'PG_HISTORY_MAX'];
    expect(faults.map((line) => line.trim().split(' ')[0])).toEqual(faulty);
    for (const line of faults) expect(line).toMatch(/ is .+; allowed: .+/);
    expect(ended.stderr).not.toContain('open-sesame');
  }, 60_000);
});

describe('a start with world files that are broken', () => {
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it('loads what is whole, logs one line for each fault, and can be played', async () => {
    const { square, lane, pier } = FOUR_ROOM_IDS;
    const pathOf = (id: string) => fourRooms.find(({ path }) => path.includes(id))?.path ?? '';
    const lost = JSON.stringify({ ...JSON.parse(textOf(lane)), exits: { west: 'nowhere_at_all' } });
    const folder = await folderOf([
      ...fourRooms.filter(({ path }) => !path.includes(pier) && !path.includes(lane)),
      { path: pathOf(pier), text: '{ "id": ' },
      { path: pathOf(lane), text: lost },
    ]);
    const app = await startApp({ WORLD_DIR: folder, START_ROOM: square });
    const guest = await Guest.enter(app.url);
    expect((await guest.does('look')).view).toMatchObject({ id: square });
    const faults = app.logged.filter(({ event }) => event === 'content.fault');
    const rows = faults.map(({ level, fields }) => [level, fields['code'], fields['file']]);
    expect(rows).toContainEqual(['error', 'json.syntax', pathOf(pier)]);
    expect(rows).toContainEqual(['warn', 'exit.dangling', pathOf(lane)]);
    const inWords = rows.map((row) => JSON.stringify(row));
    expect(new Set(inWords).size).toBe(inWords.length);
    guest.leave();
    await app.stop();
  }, 60_000);

  const textOf = (id: string): string =>
    fourRooms.find(({ path }) => path.includes(id))?.text ?? '{}';

  it.each([
    ['has no room at all', async () => folderOf([{ path: 'world/readme.json', text: '[]' }])],
    ['is not there', async () => Promise.resolve(join(tmpdir(), 'mythosmud-no-such-folder'))],
  ])(
    'says in one line that WORLD_DIR %s',
    async (_label, folder) => {
      const ended = await runServer({ WORLD_DIR: await folder() });
      expect(ended.code).toBeGreaterThan(0);
      expect(ended.stderr).toMatch(/^[^\n]*mythosmud-[^\n]*\n$/);
      expect(loggedAt('error', ended).at(-1)).toMatchObject({ event: 'server.failed' });
    },
    60_000,
  );
});
