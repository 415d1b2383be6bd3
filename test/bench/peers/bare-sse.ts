import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/**
 * The peer of the fan-out: Server-Sent Events by nothing but `node:http`. A message comes by POST, is encoded once and
 * written to each client at once, chunked. It keeps, checks and bounds nothing.
 */
const clients = new Set<ServerResponse>();
let offset = 0;

/** As many bytes as the game's own frame of a line on a channel. */
const frameOf = (text: string): string =>
  `id: mhab12cdef34.${(offset += 1).toString(36)}\ndata: ${JSON.stringify({
    type: 'channel.said',
    at: Date.now(),
    zone: 'social',
    audience: { kind: 'channel', channel: 'global' },
    actor: '00000000-0000-4000-8000-000000000000',
    actorName: 'Benchaaaa',
    channel: 'global',
    text,
    offset,
    part: 'room',
  })}\n\n`;

function open(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.write(':ok\n\n');
  clients.add(response);
  response.on('close', () => clients.delete(response));
}

function take(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => (body += part));
  request.on('end', () => {
    const { text } = JSON.parse(body) as { readonly text: string };
    const frame = Buffer.from(frameOf(text));
    for (const client of clients) client.write(frame);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"outcome":"done"}');
  });
}

const server = createServer((request, response) => {
  if (request.url === '/events') open(response);
  else take(request, response);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
