import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startApp } from '../app';
import { call } from '../api/call';
import { runServer } from '../api/run-server';
import { scrape } from './scrape';

describe('the ops port of a server that stops', () => {
  it('is read while work is waited for, and is closed when all has ended', async () => {
    const app = await startApp();
    expect(await call(app.opsUrl, 'GET /readyz')).toMatchObject({ status: 200 });
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    app.phases.storage.add('held', async () => held);
    const stopping = app.stop();
    while (app.phases.storage.state === 'open')
      await new Promise((resolve) => setImmediate(resolve));
    expect(await call(app.opsUrl, 'GET /readyz')).toMatchObject({
      status: 503,
      body: { ready: false, reasons: ['draining'] },
    });
    expect((await call(app.opsUrl, 'GET /healthz')).status).toBe(200);
    expect((await scrape(app.opsUrl)).value('mythos_streams_open')).toBe(0);
    expect((await call(app.opsUrl, 'GET /scopes')).text).toContain('app/storage closing');
    finish();
    expect(await stopping).toMatchObject({ abandoned: { count: 0 }, forced: { count: 0 } });
    await expect(call(app.opsUrl, 'GET /healthz')).rejects.toThrow('fetch failed');
  }, 60_000);
});

describe('a port that is taken', () => {
  it.each(['OPS_PORT', 'PORT'])(
    'is one line that names %s, and the start ends with 69',
    async (variable) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const app = await startApp();
      const ended = await runServer({ DATA_DIR: `${app.dataDir}/more`, [variable]: `${port}` });
      await app.stop();
      other.close();
      await once(other, 'close');
      expect(ended.code).toBe(69);
      expect(ended.stderr).toBe(
        `${variable} is ${port}: another program listens there (127.0.0.1:${port}). Set ${variable} to another.\n`,
      );
    },
    60_000,
  );
});
