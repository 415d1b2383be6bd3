import { startApp, type TestApp } from '../app';
import { Member } from '../api/member';
import { enter, type Visitor } from '../api/visitor';
import { eventually } from '../../faults/eventually';
import { Opened } from '../../faults/opened';
import { QUIET_TOWN } from '../quiet-town';
import { type WireAsked, type WireClient } from './wire-client';
import { named, saidIn, says, WIRES } from './wires';

/** More than the sockets of both sides hold: 3 bytes a character. */
const LONG = '語'.repeat(980);
const LINES = 3_000;
/** The shortest that a token can last. */
const EXPIRING = { TOKEN_DAYS: '0.0001' };

const byeOf = async (client: WireClient): Promise<unknown> => {
  const { data } = await client.until(named('bye'));
  await client.ended;
  expect(client.frames.at(-1)?.event).toBe('bye');
  return data;
};

describe.each(WIRES)('the end of a stream over %s', (_name, kind) => {
  let app: TestApp;
  let expiring: TestApp;
  let aging: WireClient;
  let staff: Member;
  const opened = new Opened();
  const files = new Opened();

  const listens = async (
    { token }: { readonly token: string },
    { url }: TestApp,
    asked: WireAsked = {},
  ): Promise<WireClient> => {
    const client = opened.add(await kind.open(url, token, asked), async (each) => each.cut());
    await client.until(named('presence'));
    return client;
  };
  const enters = async (): Promise<Visitor> => enter(app.url);

  beforeAll(async () => {
    [app, expiring] = await Promise.all([
      startApp({ ...QUIET_TOWN, ADMINS: 'Ada', OUTGOING_STALLED_MS: '1000' }),
      startApp(EXPIRING),
    ]);
    files.add(app, async (each) => each.stop());
    files.add(expiring, async (each) => each.stop());
    const { token } = await enter(expiring.url);
    aging = await kind.open(expiring.url, token);
    files.add(aging, async (each) => each.cut());
    staff = files.add(await Member.enter(app.url, 'Ada'), (each) => {
      each.leaves();
    });
  }, 60_000);

  afterEach(async () => opened.closeAll());

  afterAll(async () => files.closeAll(), 60_000);

  it('is for good when a seventh is opened, of the oldest and no other', async () => {
    const visitor = await enters();
    const streams: WireClient[] = [];
    for (let n = 0; n < 7; n += 1) streams.push(await listens(visitor, app));
    const [oldest, ...others] = streams;
    expect(oldest && (await byeOf(oldest))).toMatchObject({ code: 'replaced', final: true });
    await visitor.sends('say Six of us.');
    for (const stream of others) await stream.until(says('Six of us.'));
  });

  it('is for good after logging out', async () => {
    const visitor = await enters();
    const stream = await listens(visitor, app);
    await visitor.asks('DELETE /api/sessions/current');
    expect(await byeOf(stream)).toMatchObject({ code: 'logged-out', final: true });
  });

  it('is for good after `quit`, which everybody sees', async () => {
    const visitor = await enters();
    const [stream, other] = [await listens(visitor, app), await listens(await enters(), app)];
    await visitor.sends('quit');
    expect(await byeOf(stream)).toMatchObject({ code: 'logged-out', final: true });
    await other.until(({ data }) => data['type'] === 'player.left' && data['actor'] === visitor.id);
  });

  it('is for good after being shown the door, and says why before it', async () => {
    const visitor = await enters();
    const stream = await listens(visitor, app);
    expect(await staff.does(`kick ${visitor.name} Cool down.`)).toMatchObject({ outcome: 'done' });
    expect(await byeOf(stream)).toMatchObject({ code: 'kicked', final: true });
    expect(stream.frames.map(({ data }) => data['type'])).toContain('player.kicked');
  });

  it('comes to a client that takes nothing, which loses nothing by it', async () => {
    const [deaf, talker] = [await enters(), await enters()];
    await Promise.all([deaf.sends('north'), talker.sends('north')]);
    const stalled = await listens(deaf, app);
    const { cursor } = stalled;
    stalled.stall();
    const streamId = stalled.frames[0]?.data['streamId'];
    let said = 0;
    const talk = async (): Promise<void> => {
      for (let n = (said += 1); n <= LINES; n = said += 1)
        await talker.sends(`say ${String(n)} ${LONG}`);
    };
    await Promise.all(Array.from({ length: 40 }, talk));
    await eventually('a stream that failed', () =>
      app.logged.some(
        ({ event, fields }) => event === 'stream.failed' && fields['streamId'] === streamId,
      ),
    );
    await stalled.cut();
    const again = await listens(deaf, app, { lastEventId: cursor });
    const heard = saidIn(again).map((text) => Number(String(text).split(' ')[0]));
    expect(heard.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: LINES }, (_, n) => n + 1),
    );
  }, 60_000);

  it('comes when the token has run out', async () => {
    expect(await byeOf(aging)).toMatchObject({ code: 'auth-expired', final: true });
  }, 20_000);

  it('comes with the server’s own, in time to come back', async () => {
    const stream = await listens(await enters(), app);
    const stopping = app.stop();
    expect(await byeOf(stream)).toMatchObject({ code: 'shutdown', final: false });
    expect(await stopping).toMatchObject({ forced: { count: 0 }, abandoned: { count: 0 } });
  }, 30_000);
});
