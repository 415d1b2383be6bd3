import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { startTestServer, type TestServer } from '../../src/infra/persistence/embedded-for-tests';
import { startApp, type TestApp } from '../app';
import { expectProblem } from './bystander';
import { call, type Reply } from './call';
import { Guest } from './guest';
import { RawStream } from './raw-stream';

const SECOND_MS = 1_000;
/** So many of the oldest events are gone after the restart. */
const FORGOTTEN = 4;

/** Two lives of one server, on one database. */
describe('a server that is started again on its data', () => {
  let postgres: TestServer;
  let app: TestApp;
  let ada: Guest;
  let bo: Guest;
  /** Signed in, and their tokens run out: before the restart, and soon after it. */
  let late: Guest;
  let soon: Guest;
  const said = randomUUID();
  const refused = randomUUID();
  const before: Reply[] = [];
  let stopped: RawStream;
  /** Opened with a token that runs out soon. */
  let ending: RawStream;
  /** Where a stream was cut, a line before the stop. */
  let lastId: string;

  const sql = async (...statements: readonly (readonly [string, readonly unknown[]])[]) => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    try {
      for (const [text, values] of statements) await client.query(text, [...values]);
    } finally {
      await client.end();
    }
  };
  const runsOut = (guest: Guest, inMs: number): readonly [string, readonly unknown[]] => [
    `update token set expires_at = $1 where hash = sha256(convert_to($2, 'UTF8'))`,
    [new Date(Date.now() + inMs), guest.token],
  ];

  beforeAll(async () => {
    postgres = await startTestServer();
    app = await startApp({ DATABASE_URL: postgres.url });
    [ada, bo, late, soon] = [
      await Guest.enter(app.url),
      await Guest.enter(app.url),
      await Guest.enter(app.url),
      await Guest.enter(app.url),
    ];
    before.push(
      ...(await Promise.all([ada, ada].map(async (who) => sends(who, 'say Once.', said)))),
    );
    before.push(await sends(ada, 'open sesame', refused));
    stopped = await RawStream.open(app.url, { token: ada.token });
    await stopped.untilNamed('presence');
    ({ lastId } = stopped);
    for (const guest of [late, soon, bo]) guest.leave();
    ada.stream.close();
    await bo.does('say You miss this.');
    await app.stop();
    await sql(
      runsOut(late, -SECOND_MS),
      runsOut(soon, 8 * SECOND_MS),
      ['delete from event_log where log_offset <= $1', [FORGOTTEN]],
      ['update log_head set oldest = $1', [FORGOTTEN + 1]],
    );
    app = await startApp({ DATABASE_URL: postgres.url });
    ending = await listens(soon);
  }, 120_000);

  afterAll(async () => {
    await app.stop();
    await postgres.discard();
  }, 60_000);

  const sends = async (who: Guest, line: string, id: string): Promise<Reply> =>
    call(app.url, 'POST /api/commands', { token: who.token, json: { id, line } });
  const listens = async (who: Guest, lastEventId?: string): Promise<RawStream> => {
    const asked = { token: who.token, ...(lastEventId !== undefined && { lastEventId }) };
    return RawStream.open(app.url, asked);
  };

  it('said goodbye to the streams, and when to come back', () => {
    const bye = stopped.dataOf('bye');
    expect(bye).toMatchObject({ code: 'shutdown', final: false });
    expect(bye['retryMs']).toBe(stopped.retries.at(-1));
    expect(stopped.messages.at(-1)?.event).toBe('bye');
  });

  it('acts once on a command that is sent twice at once', () => {
    const [one, two, no] = before;
    expect([one?.body['duplicate'], two?.body['duplicate']].sort()).toEqual([false, true]);
    expect({ ...one?.body, duplicate: null }).toEqual({ ...two?.body, duplicate: null });
    const own = ada.stream.events.filter(({ data }) => data['commandId'] === said);
    expect(own).toHaveLength(1);
    expect(no?.body).toMatchObject({ outcome: 'refused', duplicate: false });
  });

  it('gives the first outcome again, done or refused, and does nothing', async () => {
    const first = before.find(({ body }) => body['duplicate'] === false);
    expect((await sends(ada, 'say Once.', said)).body).toEqual({ ...first?.body, duplicate: true });
    const no = await sends(ada, 'open sesame', refused);
    expect(no.body).toEqual({ ...before[2]?.body, duplicate: true });
  });

  it('refuses a used id with another line, and takes it from another character', async () => {
    const reply = await sends(ada, 'say Twice.', said);
    expect(reply).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } });
    expect((await sends(bo, 'say Mine.', said)).body).toMatchObject({
      outcome: 'done',
      duplicate: false,
    });
  });

  it('looks anew each time it is asked to look, whatever the id', async () => {
    const id = randomUUID();
    for (let n = 0; n < 2; n += 1)
      expect((await sends(bo, 'look', id)).body).toMatchObject({
        outcome: 'done',
        duplicate: false,
      });
  });

  it('goes on after the last id of its former life: the missed, once, and what follows', async () => {
    const stream = await listens(ada, lastId);
    await stream.untilNamed('presence');
    expect(stream.dataOf('hello')).toMatchObject({ resumed: true, from: offsetOf(lastId) });
    expect(stream.dataOf('hello')['epoch']).toBe(stopped.dataOf('hello')['epoch']);
    const texts = stream.events.map(({ data }) => (JSON.parse(data) as { text?: string }).text);
    expect(texts.slice(0, 1)).toEqual(['You miss this.']);
    expect(stream.messages.some(({ event }) => event === 'reset')).toBe(false);
    const ids = stream.events.map(({ id }) => offsetOf(id ?? ''));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    await sends(bo, 'say A new day.', randomUUID());
    await stream.until(({ data }) => data.includes('A new day.'));
    await stream.cut();
  });

  it('begins anew where the log no longer reaches, and only there', async () => {
    const { epoch } = stopped.dataOf('hello') as { epoch: string };
    const old = await listens(ada, `${epoch}.${(FORGOTTEN - 1).toString(36)}`);
    await old.untilNamed('caught-up');
    const names = old.messages.map(({ event }) => event ?? 'event');
    expect(names.slice(0, 4)).toEqual(['hello', 'reset', 'snapshot', 'caught-up']);
    expect(old.dataOf('reset')).toEqual({ why: 'too-old' });
    const oldest = await listens(ada, `${epoch}.${FORGOTTEN.toString(36)}`);
    await oldest.untilNamed('caught-up');
    expect(oldest.dataOf('hello')).toMatchObject({ resumed: true, from: FORGOTTEN });
    await Promise.all([old.cut(), oldest.cut()]);
  });

  it('knows no token that has run out', async () => {
    const other = await Guest.enter(app.url);
    const problem = { status: 401, code: 'AUTH_BAD_TOKEN' };
    const { token } = late;
    for (const asked of ['GET /api/events', 'GET /api/characters', 'POST /api/commands'])
      await expectProblem({ app, other }, async () => call(app.url, asked, { token }), problem);
    other.leave();
  });

  it('ends a stream when its token runs out, for good', async () => {
    await ending.ended;
    expect(ending.dataOf('bye')).toMatchObject({ code: 'auth-expired', final: true });
    expect((await listens(soon)).status).toBe(401);
  }, 20_000);
});

const offsetOf = (id: string): number => parseInt(id.split('.')[1] ?? '', 36);
