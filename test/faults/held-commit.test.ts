import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../journeys/app';
import { type CommandAnswer, Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { HeldLog } from './held-log';
import { Opened } from './opened';
import { pending } from './pending';
import { resend } from './resend';
import { pause } from './server-process';
import { untilUnderWay } from './under-way';

/** Long beside a commit, short beside the statement's timeout, ms. */
const HELD_MS = 1_000;
const STATEMENT_MS = 3_000;

describe('commits that wait for a lock of the database', () => {
  const opened = new Opened();
  const locks = new Opened();
  let app: TestApp;
  let url: string;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    app = opened.add(await startApp({ PG_STATEMENT_TIMEOUT_MS: String(STATEMENT_MS) }), (it) =>
      it.stop(),
    );
    url = await DataFolder.at(app.dataDir).databaseUrl();
    ada = await enter();
    bo = await enter();
    await ada.does('say Before.');
    await bo.stream.until(({ data }) => data['text'] === 'Before.');
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
    locks.add(await HeldLog.hold(url), (it) => it.release());

  const said = ({ stream }: Guest, text: string): number =>
    stream.events.filter(({ data }) => data['text'] === text).length;

  it('tell nobody anything until they are through, and then each thing once', async () => {
    const lines = Array.from({ length: 10 }, (_, n) => `held ${String(n)}`);
    const seen = [ada, bo].map(({ stream }) => stream.events.length);
    const held = await hold();
    const send = (line: string, n: number) => pending((n % 2 === 0 ? ada : bo).does(`say ${line}`));
    const first = send('held first', 0);
    await held.untilWaitedFor();
    const sent = [first, ...lines.map(send)];
    await untilUnderWay(app, sent.length);
    await pause(HELD_MS);

    expect(sent.filter(({ isSettled }) => isSettled())).toEqual([]);
    expect([ada, bo].map(({ stream }) => stream.events.length)).toEqual(seen);
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);

    await held.release();
    const answers = await Promise.all(sent.map(({ answer }) => answer));
    for (const answer of answers)
      expect(answer).toMatchObject({ outcome: 'done', duplicate: false });
    await ada.does('say After.');
    for (const guest of [ada, bo]) {
      await guest.stream.until(({ data }) => data['text'] === 'After.');
      for (const line of ['held first', ...lines])
        expect([line, said(guest, line)]).toEqual([line, 1]);
    }
  }, 30_000);

  it('keep a question waiting behind its own player’s command, so that it is answered truly, and nobody else’s', async () => {
    const held = await hold();
    const moved = pending(ada.does('north'));
    await held.untilWaitedFor();
    const own = pending(ada.does('look'));
    const other = pending(bo.does('look'));
    const there = roomOf(await other.answer);
    expect(own.isSettled()).toBe(false);
    await held.release();
    expect((await moved.answer).outcome).toBe('done');
    expect(roomOf(await own.answer)).not.toBe(there);
    expect((await bo.does('look')).view).toMatchObject({ id: there, occupantCount: 0 });
    expect((await ada.does('south')).outcome).toBe('done');
  }, 30_000);

  it('are given up by the database in the end: nothing was done, and the same id acts once', async () => {
    const id = randomUUID();
    const held = await hold();
    const since = performance.now();
    const { status, body } = await ada.send('say Given up.', id);
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'WORLD_UNAVAILABLE' } });
    expect(performance.now() - since).toBeLessThan(STATEMENT_MS + 1_000);
    await held.release();
    expect(said(ada, 'Given up.')).toBe(0);
    expect(await resend(ada, 'say Given up.', id)).toMatchObject({ duplicate: false });
    await bo.stream.until(({ data }) => data['text'] === 'Given up.');
    expect(await ada.does('say Given up.', id)).toMatchObject({ duplicate: true });
    await ada.does('say Done with it.');
    await bo.stream.until(({ data }) => data['text'] === 'Done with it.');
    expect(said(bo, 'Given up.')).toBe(1);
  }, 30_000);
});

const roomOf = ({ view }: CommandAnswer): unknown => (view as { readonly id?: unknown }).id;
