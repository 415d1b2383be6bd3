import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { textMessage } from '../../../../src/http/websocket/text-message';

describe('textMessage', () => {
  it.each([
    [0, '8100'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
  ])('has the header of a whole text of %i bytes, not masked', (length, header) => {
    const bytes = Buffer.from(textMessage('x'.repeat(length)));
    expect(bytes.subarray(0, header.length / 2).toString('hex')).toBe(header);
    expect(bytes.byteLength).toBe(header.length / 2 + length);
  });

  it('is read by an independent client as what went in, several in one write', async () => {
    const texts = ['', 'a', '語'.repeat(100), '{"a":"\u2028"}', 'x'.repeat(70_000), 'end'];
    const server = createServer().listen(0);
    await once(server, 'listening');
    const sockets = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        socket.write(Buffer.concat(texts.map(textMessage)));
        webSocket.close();
      });
    });
    const { port } = server.address() as AddressInfo;
    const client = new WebSocket(`ws://127.0.0.1:${String(port)}`);
    const seen: string[] = [];
    client.on('message', (data: Buffer) => seen.push(data.toString()));
    await once(client, 'close');
    expect(seen).toEqual(texts);
    server.close();
    await once(server, 'close');
  });
});
