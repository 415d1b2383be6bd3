import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { startApp, type TestApp } from '../app';
import { enter, type Visitor } from './visitor';

describe('a stream asked for on a connection that owes an answer', () => {
  let app: TestApp;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startApp();
    visitor = await enter(app.url);
  }, 60_000);

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  /** All that comes back until the server ends the connection. */
  async function written(requests: string): Promise<string> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.write(requests);
    await once(socket, 'close');
    return text;
  }

  const head = (line: string): string =>
    `${line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${visitor.token}\r\n`;
  const stream = (): string => `${head('GET /api/events')}\r\n`;

  it('ends the connection, and writes no stream into the answer', async () => {
    const body = JSON.stringify({ id: randomUUID(), line: 'say hello' });
    const json = `Content-Type: application/json\r\nContent-Length: ${String(body.length)}`;
    const said = `${head('POST /api/commands')}${json}\r\n\r\n${body}`;
    expect(await written(said + stream())).not.toContain('text/event-stream');
  });

  it('ends the connection that is a stream already', async () => {
    const text = await written(stream() + stream());
    expect(text.split('event: hello').length).toBeLessThanOrEqual(2);
  });
});
