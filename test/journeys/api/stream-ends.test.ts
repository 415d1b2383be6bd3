import { startApp, type TestApp } from '../app';
import { call } from './call';
import { type RawStream } from './raw-stream';
import { enter, visit, type Visitor } from './visitor';

/** EventSource would come back at once. */
const A_DAY_MS = 86_400_000;

async function bye(stream: RawStream): Promise<Readonly<Record<string, unknown>>> {
  await stream.ended;
  expect(stream.messages.at(-1)?.event).toBe('bye');
  return stream.dataOf('bye');
}

async function opened(visitor: Visitor, times = 1): Promise<readonly RawStream[]> {
  const streams: RawStream[] = [];
  for (let n = 0; n < times; n += 1) {
    const stream = await visitor.listens();
    await stream.untilNamed('presence');
    streams.push(stream);
  }
  return streams;
}

describe('a stream that ends', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  }, 60_000);

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  it('does not begin for one who never entered the world: 204', async () => {
    const visitor = await visit(app.url);
    const stream = await visitor.listens();
    expect([stream.status, stream.text]).toEqual([204, '']);
    expect(stream.response.headers).toHaveProperty('x-correlation-id');
    await stream.ended;
    for (const asked of ['GET /api/map', 'GET /api/channels/global/history'])
      expect(await visitor.asks(asked)).toMatchObject({
        status: 409,
        body: { code: 'NOT_IN_WORLD' },
      });
    expect(await visitor.sends('look')).toMatchObject({
      status: 409,
      body: { code: 'NOT_IN_WORLD' },
    });
  });

  it('ends for good after `quit`, all streams of the character: then 204, and commands 409', async () => {
    const visitor = await enter(app.url);
    const streams = await opened(visitor, 2);
    expect(await visitor.sends('quit')).toMatchObject({ status: 200, body: { outcome: 'done' } });
    for (const stream of streams) {
      expect(await bye(stream)).toMatchObject({ code: 'logged-out', final: true });
      expect(stream.retries.at(-1)).toBe(A_DAY_MS);
    }
    expect((await visitor.listens({ lastEventId: streams[0]?.lastId ?? '' })).status).toBe(204);
    expect(await visitor.sends('look')).toMatchObject({
      status: 409,
      body: { code: 'NOT_IN_WORLD' },
    });
    expect((await visitor.enters()).status).toBe(200);
    const [again] = await opened(visitor);
    await again?.cut();
  });

  it('ends for good after logging out: then 204, and anything else 401', async () => {
    const visitor = await enter(app.url);
    const [stream] = await opened(visitor);
    const out = await visitor.asks('DELETE /api/sessions/current');
    expect([out.status, out.text]).toEqual([204, '']);
    expect(out.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0;/);
    expect(stream && (await bye(stream))).toMatchObject({ code: 'logged-out', final: true });
    expect((await visitor.listens()).status).toBe(204);
    expect(await visitor.sends('look')).toMatchObject({
      status: 401,
      body: { code: 'AUTH_BAD_TOKEN' },
    });
  });

  it('gives way when a seventh is opened, the oldest and no other', async () => {
    const visitor = await enter(app.url);
    const [oldest, ...others] = await opened(visitor, 7);
    expect(oldest && (await bye(oldest))).toMatchObject({ code: 'replaced', final: true });
    await visitor.sends('say Six of us.');
    for (const stream of others) await stream.until(({ data }) => data.includes('Six of us.'));
    await Promise.all(others.map(async (stream) => stream.cut()));
  });

  it('gives way one by one when many are opened at once: six are left', async () => {
    const visitor = await enter(app.url);
    const streams = await Promise.all(Array.from({ length: 10 }, async () => visitor.listens()));
    const isOver = streams.map(() => false);
    streams.forEach((stream, n) => void stream.ended.then(() => (isOver[n] = true)));
    await visitor.sends('say How many are we?');
    const heard = streams.map(async (stream) => {
      await Promise.race([
        stream.ended,
        stream.until(({ event, data }) => event === 'bye' || data.includes('How many')),
      ]);
      return stream.messages.some(({ event }) => event === 'bye');
    });
    const replaced = (await Promise.all(heard)).filter(Boolean);
    expect(replaced).toHaveLength(4);
    await Promise.all(streams.map(async (stream) => stream.cut()));
  });
});

describe('a stream that is put off', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({
      STREAMS_PER_ADDRESS: '2',
      STREAMS_PER_NODE: '4',
      TRUSTED_PROXIES: 'loopback',
      COMMANDS_PER_SECOND: '0.5',
      COMMAND_BURST: '3',
    });
  }, 60_000);

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  async function expectPutOff(stream: RawStream): Promise<void> {
    expect(stream.status).toBe(200);
    const { code, final, retryMs } = await bye(stream);
    expect([code, final]).toEqual(['busy', false]);
    expect(stream.messages).toHaveLength(1);
    expect(stream.retries).toEqual([retryMs]);
    expect(retryMs).toBeGreaterThanOrEqual(1_000);
    expect(retryMs).toBeLessThanOrEqual(5_000);
  }

  it('is answered 200, retry and bye, past the limits of an address and of the node', async () => {
    const visitor = await enter(app.url);
    const from = async (address: string): Promise<RawStream> =>
      visitor.listens({ headers: { 'x-forwarded-for': address } });
    const first = await from('192.0.2.1');
    const streams = [first, await from('192.0.2.1')];
    await expectPutOff(await from('192.0.2.1'));
    streams.push(await from('192.0.2.2'), await from('192.0.2.2'));
    await expectPutOff(await from('192.0.2.3'));
    for (const stream of streams) await stream.untilNamed('presence');
    const putOff = app.logged.filter(({ event }) => event === 'stream.putOff');
    expect(putOff).toHaveLength(2);
    await first.cut();
    let next = await from('192.0.2.3');
    while (next.messages.length === 0 || next.messages[0]?.event === 'bye') {
      await next.until(() => true);
      if (next.messages[0]?.event === 'bye') next = await from('192.0.2.3');
    }
    await next.untilNamed('hello');
    await Promise.all([...streams, next].map(async (stream) => stream.cut()));
  });

  it('is no help to one who types too fast: 429 with Retry-After, and another is not held up', async () => {
    const visitor = await enter(app.url);
    const other = await enter(app.url);
    const replies = await Promise.all(
      Array.from({ length: 4 }, async (_, n) => visitor.sends(`say ${String(n)}`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await other.sends('say Not so fast.')).status).toBe(200);
    expect((await call(app.url, 'GET /api/help', visitor)).status).toBe(200);
  });
});
