import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startApp, type TestApp } from '../app';
import { enter, type Visitor } from './visitor';

/** What a server answers on a connection that is there already. */
async function answered(socket: Socket, head: readonly string[], body = ''): Promise<string> {
  let text = '';
  socket.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const lines = [...head, `Content-Length: ${String(body.length)}`, 'Connection: close', '', body];
  socket.write(lines.join('\r\n'));
  await once(socket, 'close');
  return text;
}

describe('a server that stops', () => {
  let app: TestApp;
  let ada: Visitor;

  beforeAll(async () => {
    app = await startApp();
    ada = await enter(app.url);
  }, 60_000);

  it('puts off whoever comes through a connection that was open before, and stops well', async () => {
    const { port } = new URL(app.url);
    const sockets = [0, 1, 2].map(() => connect(Number(port), '127.0.0.1'));
    await Promise.all(sockets.map(async (socket) => once(socket, 'connect')));
    const [forStream, forCommand, forHealth] = sockets as [Socket, Socket, Socket];
    // Answered once, so that the server has all three by now.
    await ada.asks('GET /healthz');
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    app.phases.finish.add('held', async () => held);
    const stopping = app.stop();
    while (app.phases.finish.state === 'open')
      await new Promise((resolve) => setImmediate(resolve));
    const head = ['Host: localhost', `Authorization: Bearer ${ada.token}`];
    const stream = await answered(forStream, ['GET /api/events HTTP/1.1', ...head]);
    expect(stream).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(stream).toMatch(/\r\n\r\nevent: bye\nretry: \d{4}\ndata: \{"code":"shutdown",.*\n\n$/);
    const body = JSON.stringify({ id: 'd9a1dcaf-b302-448e-90b0-de00e94c15eb', line: 'look' });
    const json = 'Content-Type: application/json';
    const posted = ['POST /api/commands HTTP/1.1', ...head, json];
    const command = await answered(forCommand, posted, body);
    expect(command).toMatch(/^HTTP\/1\.1 503 /);
    expect(command).toMatch(/\r\nRetry-After: \d+\r\n/);
    const health = await answered(forHealth, ['GET /readyz HTTP/1.1', ...head]);
    expect(health).toContain('"draining"');
    finish();
    expect(await stopping).toMatchObject({ abandoned: { count: 0 }, forced: { count: 0 } });
  }, 60_000);
});
