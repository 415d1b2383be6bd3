import { startTestServer, type TestServer } from '../../src/infra/persistence/embedded-for-tests';
import { startApp, type TestApp } from '../app';
import { type Asked, call, type Reply } from '../api/call';
import { Guest } from '../api/guest';
import { QUIET_TOWN } from '../quiet-town';
import { putLetters } from './put-letters';
import { scrape } from './scrape';

describe('the ops port', () => {
  let database: TestServer;
  let app: TestApp;
  let ada: Guest;

  beforeAll(async () => {
    database = await startTestServer();
    app = await startApp({ ...QUIET_TOWN, DATABASE_URL: database.url });
    ada = await Guest.enter(app.url);
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    await app.stop();
    await database.discard();
  }, 60_000);

  const ops = (line: string, asked: Asked = {}): Promise<Reply> => call(app.opsUrl, line, asked);

  it('tells in numbers what players do', async () => {
    const before = await scrape(app.opsUrl);
    const bo = await Guest.enter(app.url);
    await ada.does('say Good evening.');
    await bo.stream.until(({ data }) => data['text'] === 'Good evening.');
    await ada.does('look');
    await ada.does('get moon');
    await ada.does('flibbertigibbet');
    await ada.send('x'.repeat(2_000));
    bo.leave();
    const after = await scrape(app.opsUrl);
    const moved = (series: string): number => {
      const was = before.value(series);
      return after.value(series) - (Number.isNaN(was) ? 0 : was);
    };
    expect(moved('mythos_commands_total{group="talking",outcome="done"}')).toBe(1);
    expect(moved('mythos_commands_total{group="looking",outcome="done"}')).toBe(1);
    expect(moved('mythos_commands_total{group="things",outcome="refused"}')).toBe(1);
    expect(moved('mythos_commands_total{group="other",outcome="refused"}')).toBe(1);
    expect(moved('mythos_command_seconds_count{group="talking"}')).toBe(1);
    expect(moved('mythos_command_seconds_sum{group="talking"}')).toBeGreaterThan(0);
    expect(moved('mythos_streams_opened_total{beginning="fresh"}')).toBe(1);
    expect(moved('mythos_commits_total{end="committed"}')).toBeGreaterThanOrEqual(2);
    expect(moved('mythos_commit_seconds_count')).toBe(
      moved('mythos_commits_total{end="committed"}'),
    );
    expect(moved('mythos_commit_events_sum')).toBe(moved('mythos_events_published_total'));
    expect(moved('mythos_events_delivered_total')).toBeGreaterThanOrEqual(2);
    expect(moved('mythos_room_look_ups_total{found="yes"}')).toBeGreaterThan(0);
    expect(after.value('mythos_world_status{status="running"}')).toBe(1);
    const role = app.natsUrl === null ? 'alone' : 'leader';
    expect(after.value(`mythos_world_role{role="${role}"}`)).toBe(1);
    expect(after.value('mythos_scope_open{scope="app/storage"}')).toBeGreaterThan(3);
    expect(after.value('mythos_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThan(0);
    expect(after.value('mythos_heap_used_bytes')).toBeGreaterThan(1_000_000);
    expect(after.value('mythos_scrape_failures_total')).toBe(0);
  });

  it('counts a stream whose client has gone', async () => {
    const cara = await Guest.enter(app.url);
    const open = (await scrape(app.opsUrl)).value('mythos_streams_open');
    cara.leave();
    let now = await scrape(app.opsUrl);
    while (now.value('mythos_streams_open') === open) now = await scrape(app.opsUrl);
    expect(now.value('mythos_streams_closed_total{reason="gone"}')).toBeGreaterThanOrEqual(1);
  });

  it('has as many series after many players and odd lines as before', async () => {
    const lines = ['zzz1', 'zzz2', '🌒', 'look 7', 'constructor', '’Aye.'];
    for (const line of lines) await ada.does(line);
    const before = await scrape(app.opsUrl);
    for (const line of lines) await ada.does(`${line} again`);
    (await Guest.enter(app.url)).leave();
    expect((await scrape(app.opsUrl)).series).toEqual(before.series);
  });

  it('shows the tree of scopes as text and as JSON, as deep and as old as is asked for', async () => {
    const text = await ops('GET /scopes');
    expect(text.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text.text).toMatch(/^app open, \d+ s, \d+ open, \d+ since\n {2}orphan-probe\n/);
    expect(text.text).toContain('\n  app/streams open');
    const json = await ops('GET /scopes', { headers: { accept: 'application/json' } });
    expect(json.body).toMatchObject({ path: 'app', state: 'open' });
    const flat = await ops('GET /scopes?format=json&depth=0');
    expect(flat.body).toMatchObject({ path: 'app', children: [] });
    const old = await ops('GET /scopes?format=json&olderThan=3600000');
    expect(old.body['children']).toEqual([]);
    expect((json.body['children'] as unknown[]).length).toBe(5);
  });

  it('changes the level of the log, and says so in it', async () => {
    expect((await ops('GET /log-level')).body).toEqual({ level: 'debug' });
    const { status, body } = await ops('PUT /log-level', { json: { level: 'warn' } });
    expect([status, body]).toEqual([200, { level: 'warn' }]);
    expect((await ops('GET /log-level')).body).toEqual({ level: 'warn' });
    expect(app.logged).toContainEqual({
      level: 'warn',
      event: 'log.levelChanged',
      fields: { was: 'debug', level: 'warn' },
    });
    await ops('PUT /log-level', { json: { level: 'debug' } });
  });

  it('lists, shows and discards dead letters, and keeps one that nobody takes', async () => {
    const expected = await putLetters(app);
    const { body: all } = await ops('GET /dead-letters');
    expect(all).toMatchObject({ count: 2, letters: expected });
    const [letter = { id: '' }] = all['letters'] as { id: string }[];
    const { id } = letter;
    expect((await ops('GET /dead-letters?limit=1')).body['letters']).toHaveLength(1);
    expect((await ops(`GET /dead-letters/${id}`)).body).toEqual(letter);
    expect((await scrape(app.opsUrl)).value('mythos_dead_letters')).toBe(2);
    expect(await ops(`POST /dead-letters/${id}/replay`)).toMatchObject({
      status: 409,
      body: { code: 'NOT_REPLAYABLE' },
    });
    expect((await ops(`DELETE /dead-letters/${id}`)).status).toBe(204);
    expect((await ops(`DELETE /dead-letters/${id}`)).status).toBe(404);
    expect((await ops('GET /dead-letters')).body).toMatchObject({ count: 1 });
  });

  const page = { headers: { origin: 'https://example.org' } };
  it.each<[string, number, string, Asked]>([
    ['GET /nowhere', 404, 'NOT_FOUND', {}],
    ['GET /api/help', 404, 'NOT_FOUND', {}],
    ['POST /metrics', 405, 'METHOD_NOT_ALLOWED', {}],
    ['DELETE /scopes', 405, 'METHOD_NOT_ALLOWED', {}],
    ['GET /scopes?depth=-1', 422, 'INVALID', {}],
    ['GET /scopes?depth=much', 422, 'INVALID', {}],
    ['GET /scopes?format=xml', 422, 'INVALID', {}],
    ['GET /scopes?olderthan=5', 422, 'INVALID', {}],
    ['GET /dead-letters?limit=0', 422, 'INVALID', {}],
    ['GET /dead-letters?limit=1001', 422, 'INVALID', {}],
    ['GET /dead-letters/nonsense', 404, 'NOT_FOUND', {}],
    ['POST /dead-letters/999999/replay', 404, 'NOT_FOUND', {}],
    ['PUT /log-level', 422, 'INVALID', { json: { level: 'loud' } }],
    ['PUT /log-level', 422, 'INVALID', { json: { level: 'debug', more: 1 } }],
    ['PUT /log-level', 422, 'INVALID', {}],
    ['PUT /log-level', 400, 'BAD_JSON', { raw: '{' }],
    ['PUT /log-level', 413, 'BODY_TOO_LARGE', { json: { level: 'x'.repeat(20_000) } }],
    ['PUT /log-level', 415, 'NOT_JSON', { raw: 'x', headers: { 'content-type': 'text/plain' } }],
    ['PUT /log-level', 403, 'FORBIDDEN_ORIGIN', { json: { level: 'error' }, ...page }],
    ['DELETE /dead-letters/1', 403, 'FORBIDDEN_ORIGIN', page],
  ])('answers %s with %i %s', async (line, ...[status, code, asked]) => {
    const reply = await ops(line, asked);
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
    expect((await ops('GET /log-level')).body).toEqual({ level: 'debug' });
  });
});
