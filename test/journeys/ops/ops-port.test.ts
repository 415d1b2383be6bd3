import { startApp, type TestApp } from '../app';
import { call } from '../api/call';
import { Guest } from '../api/guest';
import { QUIET_TOWN } from '../quiet-town';
import { scrape } from './scrape';

describe('the ops port', () => {
  let app: TestApp;
  let ada: Guest;

  beforeAll(async () => {
    app = await startApp(QUIET_TOWN);
    ada = await Guest.enter(app.opsUrl.length > 0 ? app.url : '');
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    await app.stop();
  }, 60_000);

  it('tells in numbers what a player does', async () => {
    const before = await scrape(app.opsUrl);
    console.log(before.text);
  });
});
