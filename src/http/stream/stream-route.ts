import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type PlayerId } from '../../model/ids';
import { type StreamOwner } from '../../session/player-stream';
import { type Opened, type StreamRequest } from '../../session/sessions';
import { type CompositeSubscription } from '#streams';
import { type Observable } from 'rxjs';
import { type Connections } from './connections';
import { streamHead } from './stream-head';

/** Who asks for a stream. */
export type Caller =
  /** No token, or one that is none any more. */
  | { readonly kind: 'unknown' }
  /** `player` null = nobody of theirs is in the world. */
  | { readonly kind: 'known'; readonly owner: StreamOwner; readonly player: PlayerId | null };

export interface StreamRouteConfig {
  readonly scope: CompositeSubscription;
  readonly connections: Connections;
  /** Authenticates, and lets a character that lost its line come in again. Errors: the stream is put off. */
  readonly callerOf: (request: IncomingMessage, correlationId: string) => Observable<Caller>;
  readonly open: (request: StreamRequest) => Opened;
  /** The last words of a stream that never began. */
  readonly putOff: () => Uint8Array;
  /** Answers 401. */
  readonly refuse: (response: ServerResponse, correlationId: string) => void;
  readonly uuid: () => string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly correlationId: string;
}

/**
 * GET /api/events, answered before Express so that a stream costs little memory.
 *
 * 401 for missing or bad auth, 204 to stop a client on purpose; for anything temporary 200, `retry:`, `bye` and the end,
 * since EventSource gives up for ever on any other status.
 */
export function streamRoute(
  config: StreamRouteConfig,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const correlationId = config.uuid();
    const exchange = { request, response, correlationId };
    config.scope.subscribe(`opening:${correlationId}`, config.callerOf(request, correlationId), {
      next: (caller) => {
        if (request.socket.destroyed) return;
        if (caller.kind === 'unknown') config.refuse(response, correlationId);
        else if (caller.player === null) stop(exchange);
        else begin(config, exchange, { ...caller, player: caller.player });
      },
      error: () => {
        end(exchange, config.putOff());
      },
    });
  };
}

function begin(
  { connections, open }: StreamRouteConfig,
  exchange: Exchange,
  { owner, player }: { readonly owner: StreamOwner; readonly player: PlayerId },
): void {
  const { socket } = exchange.request;
  const opened = open({
    player,
    owner,
    ...askedOf(exchange.request),
    taken: () => socket.bytesWritten - socket.writableLength,
  });
  if (opened.kind === 'nobody') stop(exchange);
  else if (opened.kind === 'busy') end(exchange, opened.bytes);
  else connections.write(socket, opened.stream, exchange.correlationId);
}

/** The header wins: it is the browser's own, and newer than what the page put into the address. */
function askedOf(request: IncomingMessage): Pick<StreamRequest, 'lastEventId' | 'render'> {
  const query = new URL(request.url ?? '/', 'http://stream').searchParams;
  const header = request.headers['last-event-id'];
  const given = typeof header === 'string' ? header : query.get('last_event_id');
  return {
    lastEventId: given,
    render: query.get('render') === 'text' ? 'text' : 'data',
  };
}

function stop({ response, correlationId }: Exchange): void {
  response.writeHead(204, { 'X-Correlation-Id': correlationId }).end();
}

function end({ request, correlationId }: Exchange, bytes: Uint8Array): void {
  request.socket.write(streamHead({ 'X-Correlation-Id': correlationId }));
  request.socket.end(bytes);
}
