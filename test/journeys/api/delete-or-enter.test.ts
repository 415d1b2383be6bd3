import { startApp, type TestApp } from '../app';
import { call, type Reply } from './call';

const ROUNDS = 12;

describe('a character that is deleted while it enters', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  }, 60_000);

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  const ask = (line: string, token: string, json?: object): Promise<Reply> =>
    call(app.url, line, { token, ...(json !== undefined && { json }) });

  it('does the one or the other, never both', async () => {
    const wish = { username: 'Deleter', password: 'a long and quiet evening' };
    const registered = await call(app.url, 'POST /api/accounts', { json: wish });
    const token = String(registered.body['token']);
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `Brief-${String.fromCharCode(97 + round)}`;
      const made = await ask('POST /api/characters', token, { name, profession: 'Drifter' });
      const path = `/api/characters/${String(made.body['id'])}`;
      const [entered, deleted] = await Promise.all([
        ask(`POST ${path}/enter`, token),
        ask(`DELETE ${path}`, token),
      ]);
      expect([name, entered.status === 200 && deleted.status === 204]).toEqual([name, false]);
      await ask('POST /api/commands', token, { id: crypto.randomUUID(), line: 'quit' });
      const last = deleted.status === 204 ? deleted : await ask(`DELETE ${path}`, token);
      expect(last.status).toBe(204);
    }
  }, 30_000);
});
