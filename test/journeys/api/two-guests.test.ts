import { startApp, type TestApp } from '../app';
import { Guest } from './guest';

describe('two guests with a stream each', () => {
  let app: TestApp;
  let ada: Guest;
  let bo: Guest;

  beforeAll(async () => {
    app = await startApp();
    ada = await Guest.enter(app.url);
    bo = await Guest.enter(app.url);
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    bo.leave();
    await app.stop();
  }, 60_000);

  it('hear each other, each in their own words', async () => {
    await ada.does('say Good evening.');
    const heard = await bo.stream.until(({ data }) => data['type'] === 'room.said');
    expect(heard.data).toMatchObject({ part: 'room', text: 'Good evening.', actorName: ada.name });
    const own = await ada.stream.until(({ data }) => data['type'] === 'room.said');
    expect(own).toMatchObject({ id: heard.id, data: { part: 'self' } });
  });

  it('pass a thing from hand to hand', async () => {
    await ada.does('get lantern');
    await ada.does(`give lantern to ${bo.name}`);
    const given = await bo.stream.until(({ data }) => data['how'] === 'give');
    expect(given.data).toMatchObject({ part: 'target', item: 'a brass lantern' });
    expect((await bo.does('inventory')).text).toContain('lantern');
  });

  it('see each other go, and only the one who goes sees where', async () => {
    await ada.does('north');
    const gone = await bo.stream.until(({ data }) => data['type'] === 'player.moved');
    expect(gone.data).toMatchObject({ part: 'from' });
    expect(gone.data).not.toHaveProperty('view');
    const arrived = await ada.stream.until(({ data }) => data['type'] === 'player.moved');
    expect(arrived.data).toHaveProperty('view.name');
    await bo.does('say Nobody hears this.');
    await ada.does('south');
    const lines = ada.stream.events.map(({ data }) => data['text']);
    expect(lines).not.toContain('Nobody hears this.');
  });

  it('miss nothing while the line is cut', async () => {
    bo.stream.close();
    for (let n = 0; n < 30; n += 1) await ada.does(`say ${String(n)}`);
    bo.stream.open();
    await bo.stream.until(({ data }) => data['text'] === '29');
    const numbers = bo.stream.events
      .map(({ data }) => data['text'])
      .filter((t) => /^\d+$/.test(String(t)));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => String(n)));
  });
});
