import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Incoming } from '../../../../src/http/server/incoming';

/** What the server answers to these bytes. */
async function answerTo(server: Server, request: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(request);
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

describe('Incoming', () => {
  let server: Server;

  beforeEach(async () => {
    server = createServer({ IncomingMessage: Incoming }, (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.end(`answered ${body}`));
    });
    server.on('upgrade', (_request, socket) => socket.end('upgraded'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    server.close();
    await once(server, 'close');
  });

  it('is an ordinary request, with its body, when it asks for HTTP/2', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n';
    const asks = 'Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\n\r\nhello';
    expect(await answerTo(server, head + asks)).toMatch(/answered hello/);
  });

  it('is an upgrade when it asks for a WebSocket', async () => {
    const request =
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n\r\n';
    expect(await answerTo(server, request)).toBe('upgraded');
  });

  it('is ordinary when it asks for nothing', async () => {
    const request = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    expect(await answerTo(server, request)).toMatch(/answered/);
  });
});
