import { Client } from 'pg';
import { startTestServer, type TestServer } from '../../src/infra/persistence/embedded-for-tests';
import { startApp, type TestApp } from '../app';
import { Member } from './member';

/** Two lives of one server, on one database. */
describe('the staff, over a restart', () => {
  let postgres: TestServer;
  let app: TestApp;
  let ada: Member;
  let bob: Member;

  beforeAll(async () => {
    postgres = await startTestServer();
    app = await startApp({ DATABASE_URL: postgres.url, ADMINS: 'ada' });
    ada = await Member.enter(app.url, 'Ada');
    bob = await Member.enter(app.url, 'Bob');
  }, 60_000);

  afterAll(async () => {
    await app.stop();
    await postgres.discard();
  }, 60_000);

  it('says when a countdown is over, and stops as it always does', async () => {
    await ada.does('ban Bob Enough.');
    const asked = new Promise((resolve) => {
      app.stopAsked$.subscribe({ next: resolve, error: resolve });
    });
    await ada.does('shutdown 1 A new version.');
    expect(await asked).toBe('A new version.');
    ada.leaves();
    bob.leaves();
    expect(await app.stop()).toMatchObject({ abandoned: { count: 0 } });
  }, 60_000);

  it('bans still, and has an admin no more whom the setting does not name', async () => {
    app = await startApp({ DATABASE_URL: postgres.url });
    const [ada2, bob2] = [ada.at(app.url), bob.at(app.url)];
    expect((await bob2.logsIn()).body).toMatchObject({ status: 403, code: 'BANNED' });
    await ada2.comesIn();
    expect(await ada2.does('unban Bob')).toMatchObject({ code: 'verb.forbidden' });
    ada2.leaves();
  }, 60_000);

  it('has written down who did what, by which words, and what came of it', async () => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query<{ readonly data: object }>(
      `select data from audit where kind = 'staff' order by id`,
    );
    await client.end();
    expect(rows.map(({ data }) => data)).toMatchObject([
      { name: 'Ada', verb: 'ban', words: 'ban Bob Enough.', result: 'done' },
      { name: 'Ada', verb: 'shutdown', words: 'shutdown 1 A new version.', result: 'done' },
    ]);
  });
});
