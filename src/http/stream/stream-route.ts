import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type ByeCode } from '../../model/frame';
import { type Wire } from '../../session/shared-frame';
import { correlationIdFrom } from '../problem/correlate';
import { problemBody, problemHeaders } from '../problem/problem-body';
import { type Arrival, askedIn } from './arrival';
import { sseCarrier } from './carrier';
import { type Connections } from './connections';
import { receive, type ReceptionConfig } from './receive';
import { streamHead } from './stream-head';

export interface StreamRouteConfig extends ReceptionConfig {
  readonly connections: Connections;
  /** How long a client may take for its last bytes before its socket is destroyed, ms. */
  readonly lingerMs: number;
  /** Of a stream that never began. */
  readonly lastWord: (code: ByeCode, wire: Wire) => Uint8Array;
}

/**
 * GET /api/events, answered before Express so that a stream costs little memory.
 *
 * 401 for missing or bad auth, 204 to stop a client on purpose; for anything temporary 200, `retry:`, `bye` and the end,
 * since EventSource gives up for ever on any other status. Asked for while an earlier request on the same connection has
 * no answer yet, it ends the connection: a stream is written to the socket, and would stand within that answer.
 */
export function streamRoute(
  config: StreamRouteConfig,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (response.socket === null) request.socket.destroy();
    else receive(config, arrivalOf(config, request, response));
  };
}

function arrivalOf(
  config: StreamRouteConfig,
  request: IncomingMessage,
  response: ServerResponse,
): Arrival {
  const { connections, lastWord, lingerMs } = config;
  const { socket } = request;
  const correlationId = correlationIdFrom(request.headers['x-correlation-id'], config.uuid);
  const named = { 'X-Correlation-Id': correlationId };
  return {
    wire: 'sse',
    path: '/api/events',
    correlationId,
    sender: request,
    asked: { ...askedOf(request), taken: () => socket.bytesWritten - socket.writableLength },
    isGone: () => socket.destroyed,
    refuse: (problem) => {
      response.writeHead(problem.status, { ...problemHeaders(problem), ...named });
      response.end(JSON.stringify(problemBody(problem, correlationId)));
    },
    stop: () => {
      response.writeHead(204, named).end();
    },
    putOff: (code) => {
      socket.write(streamHead(named));
      socket.end(lastWord(code, 'sse'));
    },
    begin: (stream) => {
      socket.write(streamHead(named));
      connections.write(sseCarrier(socket, lingerMs), stream);
    },
  };
}

/** The header wins: it is the browser's own, and newer than what the page put into the address. */
function askedOf({ url, headers }: IncomingMessage): ReturnType<typeof askedIn> {
  const header = headers['last-event-id'];
  const asked = askedIn(url);
  return typeof header === 'string' ? { ...asked, lastEventId: header } : asked;
}
