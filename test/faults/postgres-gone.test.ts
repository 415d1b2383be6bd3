import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../journeys/app';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { MovableDatabase } from './movable-database';
import { Opened } from './opened';
import { query } from './query';
import { resend } from './resend';
import { pause, ServerProcess } from './server-process';
import { visit } from './visitor';

const ASKING = ['look', 'who', 'inventory', 'help', 'map', 'exits', 'status', 'time'];
const ACTING = [
  'say Hello?',
  'get lantern',
  'north',
  'global Hello?',
  'ignore nobody',
  'set map on',
];
/** Long enough for the pauses between two tries to have grown. */
const AWAY_MS = 3_000;

describe('a database that is away for a while', () => {
  const opened = new Opened();
  let folder: DataFolder;
  let database: MovableDatabase;
  let app: TestApp;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    folder = opened.add(await DataFolder.make(), (it) => it.discard());
    database = opened.add(await MovableDatabase.at(await folder.startPostgres()), (it) =>
      it.close(),
    );
    const env = { DATABASE_URL: database.url, RULES_CLOCK_SPEED: '0.01' };
    app = opened.add(await startApp(env), (it) => it.stop());
    [ada, bo] = [await enter(), await enter()];
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  const enter = async (): Promise<Guest> =>
    opened.add(await Guest.enter(app.url), (it) => {
      it.leave();
    });

  const statusOf = async (path: string): Promise<number> => (await fetch(app.url + path)).status;
  const views = async () => {
    const answers = await Promise.all([ada.does('look'), ada.does('inventory')]);
    return answers.map(({ text, view }) => ({ text, view }));
  };

  /** All of it, from the loss to the return. */
  async function expectCalm(
    goes: () => Promise<void>,
    returns: () => Promise<void>,
  ): Promise<void> {
    const before = await views();
    const [rows] = await query(await folder.databaseUrl(), COUNTS);
    const frames = ada.stream.events.length;
    const greetings = (): number =>
      [ada, bo].reduce(
        (sum, { stream }) => sum + stream.frames.filter(({ event }) => event === 'hello').length,
        0,
      );
    const hellos = greetings();
    const id = randomUUID();
    await goes();

    await Promise.all(ACTING.map(async (line) => ada.send(line)));
    await eventually('that it is not ready', async () => (await statusOf('/readyz')) === 503);
    const acted = await Promise.all(ACTING.map(async (line) => ada.send(line)));
    for (const { status, body } of acted) {
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'WORLD_UNAVAILABLE' } });
      expect((body as { detail: string }).detail).toMatch(/^The world holds its breath[^\n]*\.$/);
    }
    expect((await ada.send('say Did you hear?', id)).status).toBe(503);
    const asked = await Promise.all(
      ASKING.map(async (line) => [line, await bo.send(line)] as const),
    );
    expect(asked.map(([line, { status }]) => [line, status])).toEqual(
      ASKING.map((line) => [line, 200]),
    );
    expect(await views()).toEqual(before);
    expect(await statusOf('/healthz')).toBe(200);
    expect(
      await fetch(`${app.url}/api/map`, { headers: { authorization: `Bearer ${bo.token}` } }),
    ).toHaveProperty('status', 200);

    await returns();
    const since = performance.now();
    await eventually('that it is ready again', async () => (await statusOf('/readyz')) === 200);
    process.stdout.write(`ready ${(performance.now() - since).toFixed(0)} ms after the return\n`);
    expect(await views()).toEqual(before);
    expect(await query(await folder.databaseUrl(), COUNTS)).toEqual([rows]);
    expect(await resend(ada, 'say Did you hear?', id)).toMatchObject({ duplicate: false });
    await bo.stream.until(({ data }) => data['commandId'] === id);
    await ada.stream.until(({ data }) => data['commandId'] === id);
    expect(ada.stream.events).toHaveLength(frames + 1);
    // Nobody had to come back: the same streams are open still.
    expect(greetings()).toBe(hellos);
  }

  it('costs nothing but new events, when its connections are cut and none can be made', async () => {
    await expectCalm(
      () => {
        database.away();
        return Promise.resolve();
      },
      async () => {
        database.back(await folder.databaseUrl());
      },
    );
  }, 30_000);

  it('costs nothing but new events, when it is stopped and started again', async () => {
    await expectCalm(
      async () => {
        await folder.stopPostgres();
      },
      async () => {
        await pause(AWAY_MS);
        database.away();
        database.back(await folder.startPostgres());
      },
    );
  }, 30_000);

  it('is noticed, and its return too, when nobody plays', async () => {
    database.away();
    await eventually('that it is not ready', async () => (await statusOf('/readyz')) === 503);
    database.back(await folder.databaseUrl());
    await eventually('that it is ready again', async () => (await statusOf('/readyz')) === 200);
    expect((await ada.send('say Was anything?')).status).toBe(200);
  }, 30_000);

  it('lets nobody wait for long who comes in meanwhile, and lets them in afterwards', async () => {
    database.away();
    await eventually('that it is not ready', async () => (await statusOf('/readyz')) === 503);
    const since = performance.now();
    const response = await fetch(`${app.url}/api/sessions/guest`, { method: 'POST' });
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(performance.now() - since).toBeLessThan(3_000);
    database.back(await folder.databaseUrl());
    await eventually('that it is ready again', async () => (await statusOf('/readyz')) === 200);
    expect((await (await enter()).does('say Sorry.')).outcome).toBe('done');
  }, 30_000);
});

describe('a second server on the same database', () => {
  const opened = new Opened();
  let first: ServerProcess;
  let second: ServerProcess;

  beforeAll(async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    const url = await folder.startPostgres();
    const serverNamed = async (name: string): Promise<ServerProcess> => {
      const env = { DATABASE_URL: url, NODE_NAME: name };
      return opened.add(new ServerProcess({ port: await freePort(), env }), (it) =>
        it.end('SIGKILL'),
      );
    };
    [first, second] = [await serverNamed('miskatonic'), await serverNamed('innsmouth')];
    await first.start();
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  it('ends with 69, names the first, and leaves it in peace', async () => {
    await expect(second.start()).rejects.toThrow('before it was ready');
    expect(second.exitCode).toBe(69);
    expect(second.output).toContain('miskatonic');
    expect(second.output).toMatch(
      /^The database .* is in use by the server "[^"]*miskatonic[^"]*"/m,
    );
    expect(await (await visit(first.url)).send('say Still here.')).toBe(200);
  }, 30_000);
});

const COUNTS = `select (select count(*) from event_log) as events, (select count(*) from outcome) as outcomes,
  (select md5(string_agg(i::text, ',' order by id)) from item i) as items`;
