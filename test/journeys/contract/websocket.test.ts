import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { PROBLEM_STATUS } from '../../../src/http/problem/problem-code';
import { startApp, type TestApp } from '../app';
import { call } from '../api/call';
import { enter, visit, type Visitor } from '../api/visitor';
import { Opened } from '../../faults/opened';
import { QUIET_TOWN } from '../quiet-town';
import { WebSocketWire } from './websocket-wire';
import { named } from './wires';

interface Refused {
  readonly status: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly correlationId: unknown;
}

describe('GET /api/ws', () => {
  let app: TestApp;
  let ada: Visitor;
  const opened = new Opened();

  beforeAll(async () => {
    app = await startApp({ ...QUIET_TOWN, WS_PING_MS: '1000', STREAMS_PER_ADDRESS: '3' });
    ada = await enter(app.url);
  }, 60_000);

  afterEach(async () => opened.closeAll());

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  const cut = async (wire: WebSocketWire): Promise<unknown> => wire.cut();
  const wireOf = ({ token }: { readonly token: string }): WebSocketWire =>
    opened.add(new WebSocketWire(app.url, token), cut);
  const listens = async (visitor: Visitor = ada): Promise<WebSocketWire> => {
    const wire = wireOf(visitor);
    await wire.until(named('presence'));
    return wire;
  };
  /** A bare handshake. */
  const asks = (headers: Readonly<Record<string, string>>, protocols = ['mythos.v1']): WebSocket =>
    opened.add(
      new WebSocket(`${app.url.replace('http', 'ws')}/api/ws`, protocols, { headers }),
      (socket) => {
        socket.on('error', () => undefined).terminate();
      },
    );
  const refusal = async (socket: WebSocket): Promise<Refused> => {
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return {
      status: response.statusCode,
      body: JSON.parse(text) as Refused['body'],
      correlationId: response.headers['x-correlation-id'],
    };
  };

  it('answers with the subprotocol, and never with the token', async () => {
    const { socket } = await listens();
    expect(socket.protocol).toBe('mythos.v1');
  });

  it('knows a page by its cookie, where its origin is ours', async () => {
    const socket = asks({ cookie: `session=${ada.token}`, origin: app.url });
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(data.toString())).toMatchObject({ event: 'hello' });
  });

  it('believes the token before the cookie, which goes along unasked', async () => {
    const cookie = `session=${ada.token}`;
    const socket = asks({ cookie }, ['mythos.v1', `bearer.${ada.token}`]);
    const [data] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(data.toString())).toMatchObject({ event: 'hello' });
    const refused = await refusal(asks({ cookie, origin: app.url }, ['bearer.none']));
    expect(refused).toMatchObject({ status: 401, body: { code: 'AUTH_BAD_TOKEN' } });
  });

  it.each([
    ['nobody', 'AUTH_MISSING' as const, () => asks({})],
    ['a token that is none', 'AUTH_BAD_TOKEN' as const, () => asks({}, ['bearer.none'])],
    [
      'a cookie without an origin',
      'FORBIDDEN_ORIGIN' as const,
      () => asks({ cookie: `session=${ada.token}` }),
    ],
    [
      'a cookie from another site',
      'FORBIDDEN_ORIGIN' as const,
      () => asks({ cookie: `session=${ada.token}`, origin: 'https://evil.example' }),
    ],
    [
      'a token from another site',
      'FORBIDDEN_ORIGIN' as const,
      () => asks({ origin: 'null' }, [`bearer.${ada.token}`]),
    ],
  ])('refuses %s before the upgrade: %s', async (_label, code, ask) => {
    const status = PROBLEM_STATUS[code];
    const refused = await refusal(ask());
    expect(refused).toMatchObject({ status, body: { status, code } });
    const lines = app.logged.filter(
      ({ fields }) => fields['correlationId'] === refused.correlationId,
    );
    expect(lines).toMatchObject([{ event: 'http.refused', fields: { code, path: '/api/ws' } }]);
  });

  it('is no path for an ordinary request, nor for a handshake that is none', async () => {
    const plain = await call(app.url, 'GET /api/ws', ada);
    expect([plain.status, plain.body['code']]).toEqual([426, 'UPGRADE_REQUIRED']);
    expect((await call(app.url, 'POST /api/ws', { ...ada, json: {} })).status).toBe(405);
    const headers = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '1' };
    const [handshake] = (await once(get(`${app.url}/api/ws`, { headers }), 'response')) as [
      IncomingMessage,
    ];
    handshake.resume();
    expect(handshake.statusCode).toBe(426);
    expect(handshake.headers).toMatchObject({
      upgrade: 'websocket',
      'sec-websocket-version': '13',
    });
    const other = opened.add(new WebSocket(app.url.replace('http', 'ws')), (each) => {
      each.on('error', () => undefined).terminate();
    });
    expect(await refusal(other)).toMatchObject({ status: 404 });
  });

  it('says bye for good, with 4003, to one who never entered the world', async () => {
    const wire = wireOf(await visit(app.url));
    const [code, reason] = await wire.ended;
    expect([code, reason.toString()]).toEqual([4_003, 'logged-out']);
    expect(wire.frames).toMatchObject([
      { event: 'bye', data: { code: 'logged-out', final: true } },
    ]);
  });

  it('says bye for a while, with 1013, to one too many', async () => {
    for (let n = 0; n < 3; n += 1) await listens();
    const wire = wireOf(ada);
    const [code] = await wire.ended;
    expect(code).toBe(1_013);
    expect(wire.frames).toMatchObject([{ event: 'bye', data: { code: 'busy', final: false } }]);
    expect(wire.frames[0]?.data['retryMs']).toBeGreaterThanOrEqual(1_000);
  });

  it('answers a ping with a pong', async () => {
    const wire = await listens();
    wire.socket.send('{"type":"ping"}');
    expect(await wire.answer(({ event }) => event === 'pong')).toEqual({ event: 'pong' });
  });

  it('closes with 1008 after twenty bad messages, each answered; the line is not lost', async () => {
    const visitor = await enter(app.url);
    const wire = await listens(visitor);
    const bad = ['{', '[]', '{"type":"dance"}', ' '.repeat(9_000), Buffer.from('{}')];
    for (let n = 0; n < 30; n += 1) wire.socket.send(bad[n % bad.length] ?? '');
    const [code] = await wire.ended;
    expect(code).toBe(1_008);
    const codes = wire.answers.map(({ data }) => data?.['code']);
    const kinds = ['BAD_JSON', 'INVALID', 'INVALID', 'BODY_TOO_LARGE', 'NOT_JSON'];
    expect(codes).toEqual(Array.from({ length: 20 }, (_, n) => kinds[n % kinds.length]));
    await visitor.sends('say Still here.');
    const again = opened.add(
      new WebSocketWire(app.url, visitor.token, { lastEventId: wire.cursor }),
      cut,
    );
    await again.until(({ data }) => data['text'] === 'Still here.');
  });

  it('does not read beyond 64 KiB: 1009', async () => {
    const wire = await listens();
    wire.socket.send('x'.repeat(70_000));
    expect((await wire.ended)[0]).toBe(1_009);
  });

  it('ends as slow when two pings have had no pong, and not while pongs come', async () => {
    const awake = await listens();
    const asleep = opened.add(new WebSocketWire(app.url, ada.token, { autoPong: false }), cut);
    const [code] = await asleep.ended;
    expect(code).toBe(1_013);
    expect(asleep.frames.at(-1)).toMatchObject({ event: 'bye', data: { code: 'slow' } });
    expect(awake.socket.readyState).toBe(WebSocket.OPEN);
  }, 15_000);
});
