import { join } from 'node:path';
import { call } from '../journeys/api/call';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { Opened } from './opened';
import { pause, ServerProcess } from './server-process';

const WATCH = { NODE_OPTIONS: `--require ${join(__dirname, 'blocking-watch.cjs')}` };
const LINES = [
  'look',
  'say Hello.',
  'north',
  'get all',
  'inventory',
  'who',
  'emote waits',
  'stats',
];

/** The calls that stopped the thread since then, each with who made it. */
const blockingSince = (output: string, since: number): readonly string[] =>
  [...output.matchAll(/^BLOCKING (\d+) (.*)$/gm)]
    .filter(([, at]) => Number(at) >= since)
    .map(([, , what = '']) => what);

describe('a server that is played', () => {
  const opened = new Opened();
  let server: ServerProcess;

  beforeAll(async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const env = { DATA_DIR: folder.path, GUESTS_PER_HOUR: '100', COMMAND_BURST: '100' };
    server = opened.add(new ServerProcess({ port: await freePort(), env }), (it) =>
      it.end('SIGKILL'),
    );
    await server.start(WATCH);
  }, 60_000);

  afterAll(() => opened.closeAll(), 60_000);

  it('makes no call that stops the thread, in its own code or in that of a package', async () => {
    // Starting reads files as it likes: that the watch sees it shows that it watches.
    expect(blockingSince(server.output, 0).length).toBeGreaterThan(20);
    const { url } = server;
    const since = Date.now();

    const wish = { username: 'Reader', password: 'a long and quiet evening' };
    const registered = await call(url, 'POST /api/accounts', { json: wish });
    const guests = await Promise.all([Guest.enter(url), Guest.enter(url)]);
    for (const guest of guests) {
      for (const line of LINES) await guest.does(line);
      await call(url, 'GET /api/map', { token: guest.token });
      await call(url, 'GET /api/help', { token: guest.token });
      await call(url, 'GET /api/channels/say/history?lines=5', { token: guest.token });
      guest.leave();
      await call(url, 'POST /api/commands', { token: guest.token, raw: '{' });
    }
    for (const path of ['/', '/healthz', '/readyz', '/nowhere']) await call(url, `GET ${path}`);
    // Two ticks and what else comes by itself.
    await pause(2_000);

    expect(registered.status).toBe(201);
    expect(blockingSince(server.output, since)).toEqual([]);
  }, 60_000);
});
