import fc from 'fast-check';
import { startApi, type TestApi } from './api-for-tests';

const PASSWORD = 'the last train';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 30_000);
afterAll(() => api.discard());

const register = (username: string) =>
  api.call('POST /accounts', { json: { username, password: PASSWORD } });
const bearer = (token: unknown) => ({ Authorization: `Bearer ${String(token)}` });
async function tokenOf(username: string) {
  return bearer((await register(username)).body['token']);
}

describe('accountRoutes', () => {
  it('registers: 201, token, recovery code, cookie', async () => {
    const { status, body, headers } = await register('ada');
    expect(status).toBe(201);
    expect(body).toEqual({
      account: { id: expect.any(String) as string, username: 'Ada' },
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresAt: expect.any(Number) as number,
      recoveryCode: expect.any(String) as string,
    });
    expect(headers.get('set-cookie')).toBe(
      `session=${String(body['token'])}; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax`,
    );
    expect(headers.get('x-correlation-id')).toMatch(/^[\w-]{36}$/);
  });

  it('says which rule is broken where, and that a name is taken', async () => {
    const bad = await api.call('POST /accounts', { json: { username: 'x1', password: 'short' } });
    expect(bad.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(bad.body).toMatchObject({
      status: 422,
      code: 'INVALID',
      correlationId: bad.headers.get('x-correlation-id'),
      errors: [
        { path: '/username', code: 'name.length' },
        { path: '/username', code: 'name.letters' },
        { path: '/password', code: 'password.length' },
      ],
    });
    await register('Bess');
    expect((await register('BESS')).body).toMatchObject({ status: 409, code: 'NAME_TAKEN' });
  });

  it('logs in, recovers and logs out', async () => {
    const made = await register('Clara');
    const logIn = (password: string) =>
      api.call('POST /sessions', { json: { username: 'Clara', password } });
    expect((await logIn('wrong password')).body).toMatchObject({
      status: 401,
      code: 'AUTH_BAD_CREDENTIALS',
    });
    const session = await logIn(PASSWORD);
    expect(Object.keys(session.body)).toEqual(['token', 'expiresAt']);
    const { recoveryCode } = made.body;
    const json = { username: 'clara', recoveryCode, password: 'another train' };
    const recovered = await api.call('POST /accounts/recover', { json });
    expect(recovered.status).toBe(201);
    const old = await api.call('GET /characters', { headers: bearer(session.body['token']) });
    expect(old.body).toMatchObject({ status: 401, code: 'AUTH_BAD_TOKEN' });
    const headers = bearer(recovered.body['token']);
    const out = await api.call('DELETE /sessions/current', { headers });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0;/);
    expect((await api.call('GET /characters', { headers })).status).toBe(401);
  });

  it('lets a guest in, and keeps it by claiming', async () => {
    const guest = await api.call('POST /sessions/guest');
    expect(guest.body).toMatchObject({ character: { profession: 'Drifter' } });
    const headers = bearer(guest.body['token']);
    const json = { username: 'dora', password: PASSWORD };
    const kept = await api.call('POST /accounts/claim', { json, headers });
    expect(kept.body).toMatchObject({ account: { username: 'Dora' } });
    expect(api.claims).toMatchObject([{ newName: 'Dora' }]);
    const list = await api.call('GET /characters', { headers });
    expect(list.body).toMatchObject({ characters: [{ name: 'Dora' }] });
    expect((await api.call('POST /accounts/claim', { json, headers })).body['code']).toBe(
      'NOT_A_GUEST',
    );
  });

  it('makes, lists, enters and deletes characters of its own account only', async () => {
    const headers = await tokenOf('Edna');
    const roll = await api.call('POST /characters/roll', { headers });
    const json = { name: 'fanny', profession: 'drifter', rollId: roll.body['rollId'] };
    const made = await api.call('POST /characters', { json, headers });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Fanny', level: 1, stats: roll.body['stats'] });
    const id = String(made.body['id']);
    const entered = await api.call(`POST /characters/${id}/enter`, { headers });
    expect(entered.body).toEqual({
      playerId: id,
      streamUrl: '/api/events',
      epoch: 'abc',
      offset: 7,
    });
    const second = await api.call('POST /characters', { json: { name: 'Gwen' }, headers });
    const refused = await api.call(`POST /characters/${String(second.body['id'])}/enter`, {
      headers,
    });
    expect(refused.body).toMatchObject({ status: 409, code: 'CHARACTER_IN_WORLD' });
    const other = await tokenOf('Hazel');
    expect((await api.call(`POST /characters/${id}/enter`, { headers: other })).status).toBe(404);
    expect((await api.call(`DELETE /characters/${id}`, { headers: other })).status).toBe(404);
    expect((await api.call('DELETE /characters/1;drop', { headers })).status).toBe(404);
    expect((await api.call(`DELETE /characters/${id}`, { headers })).status).toBe(204);
    const list = await api.call('GET /characters', { headers });
    expect(list.body['characters']).toHaveLength(1);
  });

  it('answers every bad request by its own code', async () => {
    const call = (raw: string, type = 'application/json') =>
      api.call('POST /sessions', { raw, headers: { 'Content-Type': type } });
    expect((await call('{"username":')).body).toMatchObject({ status: 400, code: 'BAD_JSON' });
    expect((await call('"just a text"')).body).toMatchObject({ status: 400, code: 'BAD_JSON' });
    expect((await call('[]')).body).toMatchObject({ status: 422, code: 'INVALID' });
    expect((await call('a=b', 'text/plain')).body).toMatchObject({ status: 415, code: 'NOT_JSON' });
    expect((await call(`"${'x'.repeat(17_000)}"`)).body).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
    expect((await call('{"username":"\\ud800x","password":7}')).body).toMatchObject({
      status: 422,
      errors: [{ path: '/username' }, { path: '/password' }],
    });
    expect((await api.call('POST /sessions')).body).toMatchObject({ status: 422 });
    expect((await api.call('GET /nowhere')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await api.call('GET /characters/%E0%A4%A/enter')).status).toBe(404);
    const wrong = await api.call('PUT /characters');
    expect(wrong.body).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('never fails on a body, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (raw) => {
        const { status, body } = await api.call('POST /sessions', { raw });
        expect([400, 401, 413, 422]).toContain(status);
        expect(typeof body['code']).toBe('string');
      }),
      { numRuns: 60 },
    );
  });

  it('counts failures by the address a trusted proxy names', async () => {
    const logIn = (address: string) =>
      api.call('POST /sessions', {
        json: { username: 'Nobody', password: 'whatever it is' },
        headers: { 'X-Forwarded-For': address },
      });
    for (let n = 0; n < 5; n += 1) await logIn('203.0.113.5');
    const limited = await logIn('198.51.100.1, 203.0.113.5');
    expect(limited.body).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(limited.headers.get('retry-after')).toBe('900');
    expect((await logIn('203.0.113.6')).status).toBe(401);
  });

  it('says nothing of what went wrong inside', async () => {
    const headers = await tokenOf('Ilse');
    const run = (sql: string) =>
      new Promise((resolve, reject) => {
        api.services.database
          .run((source) => source.query(sql))
          .subscribe({ next: resolve, error: reject });
      });
    await run('ALTER TABLE character_state RENAME TO elsewhere');
    const { body } = await api.call('GET /characters', { headers });
    await run('ALTER TABLE elsewhere RENAME TO character_state');
    expect(body).toMatchObject({ status: 500, code: 'INTERNAL' });
    expect(JSON.stringify(body)).not.toMatch(/character_state|SELECT|\.ts|stack/);
  });
});

describe('guard', () => {
  const JSON_TYPE = { 'Content-Type': 'application/json' };
  const roll = (headers: Record<string, string>) => api.call('POST /characters/roll', { headers });

  it('asks for a token', async () => {
    expect((await roll({})).body).toMatchObject({ status: 401, code: 'AUTH_MISSING' });
    expect((await roll(bearer('x'))).body).toMatchObject({ status: 401, code: 'AUTH_BAD_TOKEN' });
    expect((await roll({ Authorization: 'Basic YTpi' })).headers.get('www-authenticate')).toBe(
      'Bearer',
    );
  });

  it('lets a cookie write only from our own page, and as JSON', async () => {
    const made = await register('Jane');
    const cookie = { Cookie: `other=1; session=${String(made.body['token'])}` };
    expect((await api.call('GET /characters', { headers: cookie })).status).toBe(200);
    expect((await roll({ ...cookie, ...JSON_TYPE })).body['code']).toBe('FORBIDDEN_ORIGIN');
    const foreign = { ...cookie, ...JSON_TYPE, Origin: 'https://elsewhere.example' };
    expect((await roll(foreign)).body['code']).toBe('FORBIDDEN_ORIGIN');
    const ours = { ...cookie, Origin: api.origin };
    expect((await roll(ours)).body['code']).toBe('NOT_JSON');
    expect((await roll({ ...ours, ...JSON_TYPE })).status).toBe(200);
  });

  it('hands no cookie to a page of another site', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    const guest = await api.call('POST /sessions/guest', { headers });
    expect(guest.body).toMatchObject({ status: 403, code: 'FORBIDDEN_ORIGIN' });
    expect(guest.headers.get('set-cookie')).toBeNull();
  });
});

describe('securityHeaders', () => {
  it('let the page load from here only', async () => {
    const { headers } = await api.call('GET /characters');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
