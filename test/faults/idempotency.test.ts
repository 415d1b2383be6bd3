import { randomUUID } from 'node:crypto';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { freePort } from './free-port';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { query } from './query';
import { resend } from './resend';
import { QUIET_TOWN } from '../journeys/quiet-town';
import { ServerProcess } from './server-process';

describe('the same command id sent again', () => {
  const opened = new Opened();
  let folder: DataFolder;
  let server: ServerProcess;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    folder = opened.add(await DataFolder.make(), (it) => it.discard());
    server = new ServerProcess({
      port: await freePort(),
      env: {
        DATA_DIR: folder.path,
        GUESTS_PER_HOUR: '1000',
        // What happens by itself is a commit too, and would be taken for the command's.
        RULES_CLOCK_SPEED: '0.01',
        ...QUIET_TOWN,
      },
    });
    opened.add(server, (it) => it.end('SIGKILL'));
    await server.start();
    const enter = async (): Promise<Guest> =>
      opened.add(await Guest.enter(server.url), (it) => {
        it.leave();
      });
    [ada, bo] = [await enter(), await enter()];
  }, 60_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  /** How often the database has it, and how often each of the two was told. */
  async function traces(id: string, after: string): Promise<Readonly<Record<string, number>>> {
    const url = await folder.databaseUrl();
    const logged = await query(url, `select 1 from event_log where body ->> 'commandId' = $1`, [
      id,
    ]);
    const kept = await query(url, 'select 1 from outcome where command = $1', [id]);
    await ada.does(`say ${after}`);
    const told = async ({ stream }: Guest): Promise<number> => {
      await stream.until(({ data }) => data['text'] === after);
      return stream.events.filter(({ data }) => data['commandId'] === id).length;
    };
    return {
      logged: logged.length,
      kept: kept.length,
      told: await told(ada),
      heard: await told(bo),
    };
  }

  const ONCE = { logged: 1, kept: 1, told: 1, heard: 1 };

  it('twice at once: acts once, and both have its outcome', async () => {
    const id = randomUUID();
    const held = opened.add(await HeldLog.hold(await folder.databaseUrl()), (it) => it.release());
    const first = ada.does('get lantern', id);
    await held.untilWaitedFor();
    const rest = [ada.does('get lantern', id), ada.does('get lantern', id)];
    const other = ada.send('get timetable', id);
    expect(await other).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } });
    await held.release();
    const { duplicate, ...outcome } = await first;
    expect(duplicate).toBe(false);
    expect(outcome.outcome).toBe('done');
    expect(await Promise.all(rest)).toEqual(rest.map(() => ({ ...outcome, duplicate: true })));
    expect(await traces(id, 'one')).toEqual(ONCE);
  }, 30_000);

  it('at once, by requests that race from the start: acts once', async () => {
    const id = randomUUID();
    const sent = await Promise.all(Array.from({ length: 8 }, () => ada.does('drop lantern', id)));
    expect(sent.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
    expect(await traces(id, 'two')).toEqual(ONCE);
  }, 30_000);

  it('after a restart: gives the first outcome, refusals too', async () => {
    const [done, refused] = [randomUUID(), randomUUID()];
    const first = await ada.does('get lantern', done);
    const no = await ada.does('get moon', refused);
    expect([first.outcome, no.outcome]).toEqual(['done', 'refused']);
    expect((await server.end('SIGTERM')).code).toBe(0);
    await server.start();
    expect(await ada.does('get lantern', done)).toEqual({ ...first, duplicate: true });
    expect(await ada.does('get moon', refused)).toEqual({ ...no, duplicate: true });
    expect(await ada.send('get sun', refused)).toMatchObject({ status: 422 });
    expect(await traces(done, 'three')).toEqual(ONCE);
    expect((await ada.does('drop lantern')).outcome).toBe('done');
  }, 30_000);

  it.each(['after-commit', 'after-publish', 'before-answer'])(
    'after a SIGKILL %s: gives the outcome that nobody had heard',
    async (point) => {
      await server.end('SIGTERM');
      await server.start({ FAULT_POINT: `${point}:1` });
      const id = randomUUID();
      await expect(ada.send(`say ${point}`, id)).rejects.toThrow();
      await server.gone();
      expect(server.exitCode).toBeNull();
      const url = await folder.databaseUrl();
      expect(await query(url, 'select 1 from outcome where command = $1', [id])).toHaveLength(1);

      await server.start();
      expect(await resend(ada, `say ${point}`, id)).toMatchObject({
        id,
        outcome: 'done',
        duplicate: true,
      });
      expect(await traces(id, `after ${point}`)).toEqual(ONCE);
    },
    30_000,
  );

  it('after a SIGKILL before-commit: acts now', async () => {
    await server.end('SIGTERM');
    await server.start({ FAULT_POINT: 'before-commit:1' });
    const id = randomUUID();
    await expect(ada.send('say early', id)).rejects.toThrow();
    await server.gone();
    await server.start();
    expect(await resend(ada, 'say early', id)).toMatchObject({ outcome: 'done', duplicate: false });
    expect(await traces(id, 'after early')).toEqual(ONCE);
  }, 30_000);
});
