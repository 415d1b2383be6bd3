import { startApp, type TestApp } from '../app';
import { type RawStream } from './raw-stream';
import { enter, type Visitor } from './visitor';

const idOf = (epoch: string, offset: number): string => `${epoch}.${offset.toString(36)}`;
const offsetOf = (id: string | undefined): number => parseInt(id?.split('.')[1] ?? '', 36);

describe('GET /api/events', () => {
  let app: TestApp;
  let ada: Visitor;
  let bo: Visitor;
  const open: RawStream[] = [];

  beforeAll(async () => {
    app = await startApp({ HEARTBEAT_MS: '1000' });
    ada = await enter(app.url);
    bo = await enter(app.url);
  }, 60_000);

  afterEach(async () => {
    for (const stream of open.splice(0)) await stream.cut();
  });

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  const listens = async (...asked: Parameters<Visitor['listens']>): Promise<RawStream> => {
    const stream = await ada.listens(...asked);
    open.push(stream);
    return stream;
  };
  const caughtUp = async (...asked: Parameters<Visitor['listens']>): Promise<RawStream> => {
    const stream = await listens(...asked);
    await stream.untilNamed('presence');
    return stream;
  };
  const says = async (text: string): Promise<number> =>
    Number((await bo.sends(`say ${text}`)).body['offset']);

  it('answers with the head that proxies and browsers need, and without chunks', async () => {
    const { status, response } = await caughtUp();
    expect(status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-correlation-id': expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    expect(response.headers).not.toHaveProperty('transfer-encoding');
  });

  it('takes the name that the client gives to the request', async () => {
    const { response } = await caughtUp({ headers: { 'x-correlation-id': 'my-own-name' } });
    expect(response.headers['x-correlation-id']).toBe('my-own-name');
  });

  it('begins with hello, a snapshot, caught-up and each volatile event once', async () => {
    const stream = await caughtUp();
    const names = stream.messages.map(({ event }) => event);
    expect(names).toEqual(['hello', 'snapshot', 'caught-up', 'vitals', 'clock', 'presence']);
    const hello = stream.dataOf('hello');
    const { epoch, head } = hello as { epoch: string; head: number };
    expect(Object.keys(hello).sort()).toEqual(
      [
        ...['epoch', 'from', 'head', 'heartbeatMs', 'playerId', 'resumed', 'serverTime'],
        'streamId',
      ].sort(),
    );
    expect(hello).toMatchObject({
      playerId: ada.id,
      resumed: false,
      from: head,
      heartbeatMs: 1000,
    });
    expect(stream.retries).toHaveLength(1);
    expect(stream.retries[0]).toBeGreaterThanOrEqual(1_000);
    expect(stream.retries[0]).toBeLessThanOrEqual(5_000);
    const [, snapshot] = stream.messages;
    expect(snapshot?.id).toBe(idOf(epoch, head));
    const parts = ['player', 'room', 'occupants', 'occupantCount', 'exits', 'vitals', 'clock'];
    expect(Object.keys(stream.dataOf('snapshot'))).toEqual(parts);
    expect(stream.dataOf('snapshot')['occupants']).toMatchObject([{ name: bo.name }]);
    expect(stream.dataOf('caught-up')).toEqual({ missed: 0 });
    for (const volatile of ['vitals', 'clock', 'presence'])
      expect(stream.dataOf(volatile)).toMatchObject({ v: head });
    expect(stream.text.match(/^id:/gm)).toHaveLength(1);
  });

  it('sends an event without a name, with its id', async () => {
    const stream = await caughtUp();
    const offset = await says('Hello.');
    const { id, event, data } = await stream.until(({ data }) => data.includes('room.said'));
    expect([offsetOf(id), event]).toEqual([offset, undefined]);
    const seen = JSON.parse(data) as Record<string, unknown>;
    expect(seen).toMatchObject({ type: 'room.said', text: 'Hello.', actorName: bo.name, offset });
    for (const hidden of ['actorAccount', 'viewer', 'correlationId'])
      expect(seen).not.toHaveProperty(hidden);
  });

  it('adds a line of English where the reader asks for one', async () => {
    const stream = await caughtUp({ query: 'render=text' });
    await says('Hello.');
    const { data } = await stream.until(({ data }) => data.includes('room.said'));
    expect(JSON.parse(data)).toMatchObject({ text: `${bo.name} says, “Hello.”` });
  });

  it('goes on after the given id: what was missed, each once, in order, and no snapshot', async () => {
    const first = await caughtUp();
    await first.cut();
    for (const text of ['One.', 'Two.', 'Three.']) await says(text);
    for (const asked of [
      { lastEventId: first.lastId },
      { query: `last_event_id=${first.lastId}` },
    ]) {
      const stream = await caughtUp(asked);
      const names = stream.messages.map(({ event }) => event ?? 'event');
      expect(names.slice(0, 5)).toEqual(['hello', 'event', 'event', 'event', 'caught-up']);
      expect(stream.dataOf('hello')).toMatchObject({
        resumed: true,
        from: offsetOf(first.lastId),
        head: offsetOf(stream.lastId),
      });
      const texts = stream.events.map(({ data }) => (JSON.parse(data) as { text: string }).text);
      expect(texts).toEqual(['One.', 'Two.', 'Three.']);
      expect(stream.dataOf('caught-up')).toEqual({ missed: 3 });
    }
  });

  it('believes the header before the address', async () => {
    const first = await caughtUp();
    await says('After the first.');
    const { lastId } = await caughtUp();
    const stream = await caughtUp({ lastEventId: lastId, query: `last_event_id=${first.lastId}` });
    expect(stream.dataOf('caught-up')).toEqual({ missed: 0 });
    expect(stream.dataOf('hello')).toMatchObject({ resumed: true, from: offsetOf(lastId) });
  });

  it.each([
    ['garbage', 'malformed', () => 'garbage'],
    ['garbage in the form of an id', 'malformed', (epoch: string) => `${epoch}.-1`],
    ['capital letters', 'malformed', (epoch: string) => `${epoch}.ZZ`],
    ['something very long', 'malformed', (epoch: string) => `${epoch}.${'1'.repeat(5_000)}`],
    ['a number too large', 'malformed', (epoch: string) => `${epoch}.zzzzzzzzzzz`],
    ['the future', 'future', (epoch: string, head: number) => idOf(epoch, head + 1)],
    ['another epoch', 'epoch', (epoch: string, head: number) => idOf(`${epoch}0`, head)],
  ])('begins anew, and says so, when the id is %s', async (_label, why, idFrom) => {
    const { epoch, head } = (await caughtUp()).dataOf('hello') as { epoch: string; head: number };
    const stream = await caughtUp({ lastEventId: idFrom(epoch, head) });
    const names = stream.messages.map(({ event }) => event ?? 'event');
    expect(names.slice(0, 4)).toEqual(['hello', 'reset', 'snapshot', 'caught-up']);
    expect(stream.dataOf('hello')).toMatchObject({ resumed: false, from: head });
    expect(stream.dataOf('reset')).toEqual({ why });
    expect(stream.events).toEqual([]);
    const correlationId = stream.response.headers['x-correlation-id'];
    const lines = app.logged.filter(({ fields }) => fields['correlationId'] === correlationId);
    expect(lines).toMatchObject([{ event: 'stream.opened', fields: { begins: 'reset', why } }]);
  });

  it('begins afresh, without a reset, when the id is empty', async () => {
    const stream = await caughtUp({ query: 'last_event_id=' });
    expect(stream.messages[1]?.event).toBe('snapshot');
  });

  it('moves the cursor of one who sees nothing, by a heartbeat without data', async () => {
    await bo.sends('south');
    const stream = await caughtUp();
    const seen = stream.events.length;
    const offset = await says('Nobody hears this.');
    const { epoch } = stream.dataOf('hello') as { epoch: string };
    const id = idOf(epoch, offset);
    await stream.untilText(new RegExp(`\\n\\nid: ${id.replace('.', '\\.')}\\n\\n`));
    expect(stream.events).toHaveLength(seen);
    const resumed = await caughtUp({ lastEventId: id });
    expect(resumed.dataOf('hello')).toMatchObject({ resumed: true, from: offset });
    await bo.sends('north');
  });

  it('serves each stream of a character by itself', async () => {
    const [one, two] = [await caughtUp(), await caughtUp()];
    await one.cut();
    await says('Still here?');
    await two.until(({ data }) => data.includes('Still here?'));
  });
});
