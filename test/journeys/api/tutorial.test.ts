import { startApp, type TestApp } from '../app';
import { Guest } from './guest';

describe('a guest who has only just come', () => {
  let app: TestApp;
  let ada: Guest;

  beforeAll(async () => {
    app = await startApp({ TUTORIAL: 'true', RULES_TUTORIAL_HINT_MS: '2500' });
    ada = await Guest.enter(app.url);
  }, 60_000);

  afterAll(async () => {
    ada.leave();
    await app.stop();
  }, 60_000);

  it('wakes in the carriage, and is given a hint', async () => {
    const entered = await ada.stream.until(({ event }) => event === 'snapshot');
    expect(entered.data).toHaveProperty('room.name', 'The Halted Carriage');
    const hinted = await ada.stream.until(({ data }) => data['type'] === 'tutorial.hinted');
    expect(hinted.data).toMatchObject({ goal: 'look', part: 'self' });
  });

  it('gets on by looking, and is answered as anybody is', async () => {
    const looked = await ada.does('look');
    expect(looked).toMatchObject({
      outcome: 'done',
      text: expect.stringContaining('You wake to the quiet') as unknown,
      view: { name: 'The Halted Carriage' },
    });
    await ada.stream.until(
      ({ data }) => data['type'] === 'tutorial.progressed' && data['goal'] === 'look',
    );
  });

  it('leaves it by skip, for the waiting room', async () => {
    await ada.does('skip');
    await ada.stream.until(({ data }) => data['type'] === 'tutorial.ended');
    expect((await ada.does('look')).view).toMatchObject({ name: 'The Waiting Room' });
  });
});
