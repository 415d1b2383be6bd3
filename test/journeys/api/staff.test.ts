import { startApp, type TestApp } from '../app';
import { call } from './call';
import { Member } from './member';

const LOOK = { id: '6d0c9a51-7c1e-4b1f-9a51-6a8f6a4b2c03', line: 'look' };

describe('the staff, over HTTP', () => {
  let app: TestApp;
  let ada: Member;
  let bob: Member;

  beforeAll(async () => {
    app = await startApp({ ADMINS: 'Ada, Somebody', TRUSTED_PROXIES: 'loopback' });
    ada = await Member.enter(app.url, 'Ada');
    bob = await Member.enter(app.url, 'Bob');
  }, 60_000);

  afterAll(async () => {
    ada.leaves();
    bob.leaves();
    await app.stop();
  }, 60_000);

  it('is by the setting ADMINS, and by nothing that a player can do', async () => {
    expect(await bob.does('announce Hear me.')).toMatchObject({ code: 'verb.forbidden' });
    expect(await ada.does('announce Hear me.')).toMatchObject({ outcome: 'done' });
    expect(await bob.sees('system.announced')).toMatchObject({ text: 'Hear me.' });
    expect((await bob.does('history announce')).text).toBe('*** Hear me.');
  });

  it('silences somebody, who is told why: silenced', async () => {
    expect(await ada.does('silence Bob say 5 Too loud.')).toMatchObject({ outcome: 'done' });
    expect(await bob.sees('player.muted')).toMatchObject({ channel: 'say', reason: 'Too loud.' });
    const { code, text } = await bob.does('say Hello.');
    expect([code, text]).toEqual(['silenced', expect.stringContaining('Too loud.')]);
    await ada.does('unsilence Bob');
    expect(await bob.does('say Hello.')).toMatchObject({ outcome: 'done' });
  });

  it('watches somebody, until it has seen enough', async () => {
    await ada.does('watch Bob');
    await bob.does('say I am watched.');
    const seen = await ada.stream.until(({ event }) => event === 'watch');
    expect(seen.data['text']).toMatch(/^room\.said \{/);
    expect(seen.data).toMatchObject({
      event: { type: 'room.said', text: 'I am watched.' },
    });
    expect(await ada.does('watch off')).toMatchObject({ text: 'You watch nothing now.' });
    const { text } = await ada.does('scopes app/intake');
    expect(text).toContain('app/intake/watches open');
    expect(text).not.toContain('watch:');
  });

  it('sees the streams that feed a player, and who owns what', async () => {
    const { text } = await ada.does('stat Bob');
    expect(text).toMatch(/^Bob \([\s\S]*\nstream [\da-f-]{36}: \d+ s, .*, live at \d+, /);
    expect((await ada.does('scopes')).text).toMatch(/^app open, \d+ s, \d+ open\n {2}/);
  });

  it('watch moon: target.none', async () => {
    expect(await ada.does('watch moon')).toMatchObject({ code: 'target.none' });
  });

  it('scopes nowhere: target.none', async () => {
    expect(await ada.does('scopes nowhere')).toMatchObject({ code: 'target.none' });
  });

  it('kicks somebody, who may come back', async () => {
    await ada.does('kick Bob Cool down.');
    const { data } = await bob.stream.until(({ event }) => event === 'bye');
    expect(data).toMatchObject({ code: 'kicked', final: true });
    expect((await call(app.url, 'GET /api/events', { token: bob.token })).status).toBe(204);
    expect((await bob.comesIn()).status).toBe(200);
  });

  it('bans somebody: stream, log-in and commands are refused with 403 BANNED until unban', async () => {
    await ada.does('ban Bob 60 Enough is enough.');
    const { data } = await bob.stream.until(({ event }) => event === 'bye');
    expect(data).toMatchObject({ code: 'kicked', final: true });
    expect((await call(app.url, 'GET /api/events', { token: bob.token })).status).toBe(204);
    const refused = await bob.logsIn();
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'BANNED' });
    expect(refused.body['detail']).toMatch(/until \d{4}-\d\d-\d\dT.*: Enough is enough\.$/);
    expect((await bob.sends('look')).body).toMatchObject({ status: 403, code: 'BANNED' });
    expect((await bob.comesIn()).body).toMatchObject({ status: 403, code: 'BANNED' });
    await ada.does('unban Bob');
    expect((await bob.logsIn()).status).toBe(201);
    expect((await bob.comesIn()).status).toBe(200);
  });

  it('bans who is not in the world, if there is such a one', async () => {
    await bob.does('quit');
    expect(await ada.does('ban bob For good.')).toMatchObject({ outcome: 'done' });
    expect((await bob.logsIn()).status).toBe(403);
    await ada.does('unban Bob');
    expect(await ada.does('ban Nobody For good.')).toMatchObject({ code: 'target.none' });
    await bob.comesIn();
  });

  it('bans a network: streams from it end, and nobody comes from it until unban', async () => {
    const looks = async (address: string): Promise<number> =>
      (await call(app.url, 'POST /api/commands', { ...from(address), json: LOOK })).status;
    const from = (address: string) => ({
      token: bob.token,
      headers: { 'x-forwarded-for': address },
    });
    const stream = await fetch(`${app.url}/api/events`, {
      headers: { authorization: `Bearer ${bob.token}`, 'x-forwarded-for': '2001:db8::7' },
    });
    expect(await ada.does('ban 2001:db8::/64 Enough.')).toMatchObject({ outcome: 'done' });
    expect(await stream.text()).toMatch(/event: bye\nretry: \d+\ndata: \{"code":"kicked"/u);
    expect([await looks('2001:db8::9'), await looks('2001:db8:0:1::9')]).toEqual([403, 200]);
    await ada.does('unban 2001:db8::/64');
    expect(await looks('2001:db8::9')).toBe(200);
  });

  it('counts down to a stop, lets nobody in meanwhile, and calls it off', async () => {
    await bob.does('quit');
    await ada.does('shutdown 20 A new version.');
    const said = await ada.stream.until(({ data }) => String(data['text']).includes('20 seconds'));
    expect(said.data).toMatchObject({ type: 'system.announced' });
    const refused = await bob.comesIn();
    expect(refused.body).toMatchObject({ status: 503, code: 'SHUTTING_DOWN' });
    await ada.does('shutdown cancel');
    await ada.stream.until(({ data }) => String(data['text']).includes('called off'));
    expect((await bob.comesIn()).status).toBe(200);
  });
});
