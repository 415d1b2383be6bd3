import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../app';
import { QUIET_TOWN } from '../quiet-town';
import { besideAnother, expectProblem } from './bystander';
import { type Asked, call, type Reply } from './call';
import { Guest } from './guest';

/** Longer than BODY_MAX_BYTES. */
const HUGE = JSON.stringify({ id: randomUUID(), line: 'x'.repeat(20_000) });

describe('a request that is wrong', () => {
  let app: TestApp;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    app = await startApp(QUIET_TOWN);
    ada = await Guest.enter(app.url);
    bo = await Guest.enter(app.url);
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    bo.leave();
    await app.stop();
  }, 60_000);

  const no = async (
    line: string,
    problem: { readonly status: number; readonly code: string },
    asked: Asked = {},
  ): Promise<Reply> =>
    expectProblem(
      { app, other: bo },
      async () => call(app.url, line, { token: ada.token, ...asked }),
      problem,
    );
  const command = (raw: string): Asked => ({ raw });
  const line = (text: unknown): Asked => ({ json: { id: randomUUID(), line: text } });
  const INVALID = { status: 422, code: 'INVALID' };

  it.each([
    ['cut off', '{"id": "'],
    ['nothing', 'null'],
    ['a text', '"look"'],
    ['no JSON', 'id=1&line=look'],
  ])('is malformed JSON: %s', async (_label, raw) => {
    await no('POST /api/commands', { status: 400, code: 'BAD_JSON' }, command(raw));
  });

  it('has no JSON for a content type', async () => {
    const headers = { 'content-type': 'text/plain' };
    await no('POST /api/commands', { status: 415, code: 'NOT_JSON' }, { raw: 'look', headers });
  });

  it('has wrong types, each named by its path', async () => {
    const reply = await no('POST /api/commands', INVALID, { json: { id: 7, line: ['look'] } });
    const paths = (reply.body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(['/id', '/line']);
  });

  it.each([
    ['a list', []],
    ['nothing', {}],
    ['a field too many', { id: randomUUID(), line: 'look', player: randomUUID() }],
    ['an id that is no uuid', { id: '1', line: 'look' }],
    ['an empty line', { id: randomUUID(), line: '' }],
    ['a line of 1,001 characters', { id: randomUUID(), line: 'x'.repeat(1_001) }],
  ])('has another shape: %s', async (_label, json) => {
    await no('POST /api/commands', INVALID, { json });
  });

  it.each([
    ['say half a face: \ud83d'],
    ['\udc00 say hello'],
    ['say \ud800\ud800'],
    ['get \udfff from trunk'],
  ])('holds half a character: %j', async (text) => {
    await no('POST /api/commands', INVALID, line(text));
    const wish = { name: text, profession: 'Drifter' };
    await no('POST /api/characters', INVALID, { json: wish });
    const account = { username: text, password: 'a long enough one' };
    await no('POST /api/accounts', INVALID, { json: account });
  });

  it.each([
    ['say a\u0000b'],
    ['say a\u001b[2Jb'],
    ['say a\nb'],
    ['say a\u007fb'],
    ['say a\u0085b'],
  ])('holds control characters: %j', async (text) => {
    await no('POST /api/commands', INVALID, line(text));
    const account = { username: text, password: 'a long enough one' };
    await no('POST /api/accounts', INVALID, { json: account });
  });

  it('has a body that is too large, its length said or not', async () => {
    const problem = { status: 413, code: 'BODY_TOO_LARGE' };
    await no('POST /api/commands', problem, command(HUGE));
    await no('POST /api/accounts', problem, command(HUGE));
    await no('POST /api/commands', problem, { raw: new Blob([HUGE]).stream() });
  });

  it('has an unknown verb: the game says so', async () => {
    const { reply, logged } = await besideAnother({ app, other: bo }, async () =>
      call(app.url, 'POST /api/commands', { token: ada.token, ...line('frobnicate the lamp') }),
    );
    expect(reply).toMatchObject({
      status: 200,
      body: { outcome: 'refused', code: 'verb.unknown', duplicate: false },
    });
    expect(reply.body['text']).toContain('“frobnicate”');
    expect(logged).toMatchObject({
      event: 'command.answered',
      fields: { outcome: 'refused', code: 'verb.unknown' },
    });
  });

  it('has a verb cut so short that it is several: the game names them', async () => {
    const { reply } = await besideAnother({ app, other: bo }, async () =>
      call(app.url, 'POST /api/commands', { token: ada.token, ...line('sta') }),
    );
    expect(reply.body).toMatchObject({ outcome: 'refused', code: 'verb.unknown' });
    expect(reply.body['text']).toMatch(/status.*stats|stats.*status/);
  });

  it('has a target that may be several things: the first listed is meant, and it alone', async () => {
    await ada.does('drop bedroll');
    const { text } = await bo.does('look');
    expect(text).toMatch(/brass lantern.*bedroll/);
    const { id } = await bo.does('get b');
    const taken = await bo.stream.until(({ data }) => data['commandId'] === id);
    expect(taken.data).toMatchObject({ type: 'item.moved', item: 'a brass lantern' });
    expect((await bo.does('look')).text).toContain('bedroll');
    await bo.does('drop lantern');
  });

  it("asks for another account's character, or for what is none", async () => {
    const problem = { status: 404, code: 'NOT_FOUND' };
    for (const id of [bo.id, randomUUID(), 'me', '%00']) {
      await no(`POST /api/characters/${id}/enter`, problem);
      await no(`DELETE /api/characters/${id}`, problem);
    }
    expect(await bo.does('whoami')).toMatchObject({ outcome: 'done' });
  });

  it.each([
    ['GET /api/commands', 'POST'],
    ['DELETE /api/commands', 'POST'],
    ['POST /api/events', 'GET, HEAD'],
    ['PUT /api/sessions/current', 'DELETE'],
    ['GET /api/accounts', 'POST'],
    ['DELETE /api/characters', 'GET, HEAD, POST'],
    ['POST /api/map', 'GET, HEAD'],
    ['POST /api/help', 'GET, HEAD'],
    ['POST /api/openapi.json', 'GET, HEAD'],
    ['POST /healthz', 'GET, HEAD'],
  ])('has a method that is not for its path: %s', async (asked, allow) => {
    const reply = await no(asked, { status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(reply.headers.get('allow')).toBe(allow);
  });

  it.each(['/api/nothing', '/api', '/nothing', '/api/help/nothing-of-the-sort', '/api/%E0%A4%A'])(
    'has a path that leads nowhere: %s',
    async (path) => {
      await no(`GET ${path}`, { status: 404, code: 'NOT_FOUND' });
    },
  );

  it.each(['lines=0', 'lines=201', 'lines=many', 'lines=1&lines=2'])(
    'asks for %s of a channel',
    async (query) => {
      await no(`GET /api/channels/global/history?${query}`, INVALID);
    },
  );

  it('comes from the page of another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const asked = { ...line('look'), headers };
    await no('POST /api/commands', { status: 403, code: 'FORBIDDEN_ORIGIN' }, asked);
  });

  it('has no token, or one that is none', async () => {
    const missing = { status: 401, code: 'AUTH_MISSING' };
    const bad = { status: 401, code: 'AUTH_BAD_TOKEN' };
    for (const asked of ['GET /api/map', 'GET /api/events', 'POST /api/commands']) {
      const bare = await expectProblem(
        { app, other: bo },
        async () => call(app.url, asked),
        missing,
      );
      expect(bare.headers.get('www-authenticate')).toBe('Bearer');
      for (const token of ['x', `${ada.token}x`, 'a'.repeat(43)]) await no(asked, bad, { token });
    }
  });

  it('bears the name of another request at the same moment, and both are answered', async () => {
    const headers = { 'x-correlation-id': 'the-same-for-both' };
    const asked = (): Asked => ({ ...line('look'), token: ada.token, headers });
    const replies = await Promise.all(
      Array.from({ length: 5 }, async () => call(app.url, 'POST /api/commands', asked())),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});
