import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../journeys/app';
import { Guest } from '../journeys/api/guest';
import { startTestServer, type TestServer } from '../src/infra/persistence/embedded-for-tests';
import {
  type Cut,
  type CuttingProxy,
  startCuttingProxy,
} from '../src/infra/persistence/world/cutting-proxy';
import { eventually } from './eventually';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { pending } from './pending';
import { query } from './query';
import { resend } from './resend';
import { untilUnderWay } from './under-way';

/** The name of the commit's statement, as it is bound. */
const COMMIT = 'commit_batch\0';
const STATEMENT_MS = 2_000;
/** A statement is given up so long after the server should have ended it, ms. */
const ANSWER_GRACE_MS = 2_000;

describe('a connection that is lost during COMMIT', () => {
  const opened = new Opened();
  const locks = new Opened();
  let postgres: TestServer;
  let proxy: CuttingProxy;
  let app: TestApp;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    postgres = opened.add(await startTestServer(), (it) => it.discard());
    proxy = opened.add(await startCuttingProxy(postgres.url), (it) => it.close());
    const env = {
      DATABASE_URL: proxy.url,
      PG_STATEMENT_TIMEOUT_MS: String(STATEMENT_MS),
      RULES_CLOCK_SPEED: '0.01',
    };
    app = opened.add(await startApp(env), (it) => it.stop());
    [ada, bo] = [await enter(), await enter()];
  }, 60_000);

  afterEach(async () => {
    await locks.closeAll();
  });

  afterAll(async () => {
    await opened.closeAll();
  }, 60_000);

  const enter = async (): Promise<Guest> =>
    opened.add(await Guest.enter(app.url), (it) => {
      it.leave();
    });
  const hold = async (): Promise<HeldLog> =>
    locks.add(await HeldLog.hold(postgres.url), (it) => it.release());

  const ends = (): readonly unknown[] =>
    app.logged.filter(({ event }) => event === 'commits.failed').map(({ fields }) => fields['end']);
  const ready = async (): Promise<number> => (await fetch(`${app.url}/readyz`)).status;
  const heard = ({ stream }: Guest, id: string): number =>
    stream.events.filter(({ data }) => data['commandId'] === id).length;

  async function expectOnce(id: string): Promise<void> {
    const mark = `mark ${id}`;
    await resend(ada, `say ${mark}`, randomUUID());
    for (const guest of [ada, bo]) {
      await guest.stream.until(({ data }) => data['text'] === mark);
      expect(heard(guest, id)).toBe(1);
    }
    const rows = await query(
      postgres.url,
      `select 1 from event_log where body ->> 'commandId' = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
  }

  const kept: readonly [string, Cut, number][] = [
    ['as it was sent', 'after-forwarding', 3_000],
    ['instead of its answer', 'instead-of-answer', 3_000],
    ['without anybody noticing', 'silence', STATEMENT_MS + ANSWER_GRACE_MS + 3_000],
  ];
  it.each(kept)(
    '%s: the command is done once, and its sender told so',
    async (_when, cut, withinMs) => {
      const before = ends().length;
      const id = randomUUID();
      proxy.cut(COMMIT, cut);
      const since = performance.now();
      const answer = await ada.does(`say ${cut}`, id);
      const ms = performance.now() - since;
      process.stdout.write(`connection lost (${cut}): answered after ${ms.toFixed(0)} ms\n`);
      expect(answer).toMatchObject({ id, outcome: 'done', duplicate: false });
      expect(ms).toBeLessThan(withinMs);
      expect(ends().slice(before)).toEqual(['unknown']);
      await expectOnce(id);
      expect(await ada.does(`say ${cut}`, id)).toEqual({ ...answer, duplicate: true });
    },
    30_000,
  );

  it('before it arrived: the command is not done; sent again, it is done once', async () => {
    const before = ends().length;
    const id = randomUUID();
    proxy.cut(COMMIT, 'before-forwarding');
    const { status, body } = await ada.send('say never arrived', id);
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'WORLD_UNAVAILABLE' } });
    expect(ends().slice(before)).toEqual(['unknown']);
    expect(await resend(ada, 'say never arrived', id)).toMatchObject({ duplicate: false });
    await expectOnce(id);
  }, 30_000);

  it('while it is not known what became of it: nobody is told anything of it', async () => {
    const id = randomUUID();
    const held = await hold();
    proxy.cut(COMMIT, 'after-forwarding');
    const sent = pending(ada.does('say in doubt', id));
    await held.untilWaitedFor();
    await eventually('that it is not ready', async () => (await ready()) === 503);
    expect((await bo.send('say meanwhile')).status).toBe(503);
    expect((await bo.does('look')).view).toHaveProperty('occupants');
    expect(sent.isSettled()).toBe(false);
    expect([ada, bo].map((guest) => heard(guest, id))).toEqual([0, 0]);

    await held.release();
    expect(await sent.answer).toMatchObject({ id, outcome: 'done', duplicate: false });
    await expectOnce(id);
    expect(await ready()).toBe(200);
  }, 30_000);

  it('while others wait behind it: they are answered within a second, however long it takes to come back', async () => {
    const [id, waiting] = [randomUUID(), randomUUID()];
    const held = await hold();
    const sent = pending(ada.send('say cut', id));
    await held.untilWaitedFor();
    const behind = bo.send('say behind', waiting);
    const asking = bo.does('look');
    await untilUnderWay(app, 3);
    await held.cutWaiting();

    const since = performance.now();
    expect(await behind).toMatchObject({ status: 503, body: { code: 'WORLD_UNAVAILABLE' } });
    expect((await asking).view).toHaveProperty('occupants');
    expect(performance.now() - since).toBeLessThan(1_000);
    // The lock that it needs to be sure is still held.
    expect(sent.isSettled()).toBe(false);

    await held.release();
    expect((await sent.answer).status).toBe(503);
    expect(await resend(ada, 'say cut', id)).toMatchObject({ duplicate: false });
    expect(await resend(bo, 'say behind', waiting)).toMatchObject({ duplicate: false });
    await expectOnce(id);
    await expectOnce(waiting);
  }, 30_000);
});
