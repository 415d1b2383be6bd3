import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type PlayerId } from '../../model/ids';
import { type StreamOwner } from '../../session/player-stream';
import { type Opened, type StreamRequest } from '../../session/stream-request';
import { type CompositeSubscription } from '#streams';
import { type Observable } from 'rxjs';
import { type Logger } from '../../ports/logger';
import { refusalOf } from '../accounts/refusal-of';
import { correlationIdFrom } from '../problem/correlate';
import { problemBody, problemHeaders } from '../problem/problem-body';
import { type Connections } from './connections';
import { streamHead } from './stream-head';

/** Who asks for a stream. */
export type Caller =
  /** No token. */
  | { readonly kind: 'nobody' }
  /** A token that is none, or has run out. */
  | { readonly kind: 'unknown' }
  /** Logged out. */
  | { readonly kind: 'gone' }
  /** `player` null = nobody of theirs is in the world. */
  | { readonly kind: 'known'; readonly owner: StreamOwner; readonly player: PlayerId | null };

export interface StreamRouteConfig {
  readonly scope: CompositeSubscription;
  readonly connections: Connections;
  /** Authenticates, and lets a character that lost its line come in again. Errors: the stream is put off. */
  readonly callerOf: (request: IncomingMessage, correlationId: string) => Observable<Caller>;
  readonly open: (request: StreamRequest) => Opened;
  /** The last words of a stream that never began. */
  readonly putOff: (code: 'busy' | 'shutdown') => Uint8Array;
  readonly uuid: () => string;
  readonly logger: Logger;
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
 * since EventSource gives up for ever on any other status. Asked for while an earlier request on the same connection has
 * no answer yet, it ends the connection: a stream is written to the socket, and would stand within that answer.
 */
export function streamRoute(
  config: StreamRouteConfig,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const { logger, uuid } = config;
    if (response.socket === null) {
      request.socket.destroy();
      return;
    }
    const correlationId = correlationIdFrom(request.headers['x-correlation-id'], uuid);
    const exchange = { request, response, correlationId };
    const putOff = (error: unknown): void => {
      logger.warn('stream.putOff', { correlationId, error });
      end(exchange, config.putOff(config.scope.state === 'open' ? 'busy' : 'shutdown'));
    };
    opening(config, exchange, {
      next: (caller) => {
        if (request.socket.destroyed) return;
        if (caller.kind === 'nobody' || caller.kind === 'unknown')
          refuse(config, exchange, caller.kind);
        else if (caller.kind === 'gone' || caller.player === null) stop(config, exchange);
        else begin(config, exchange, { ...caller, player: caller.player });
      },
      error: putOff,
    });
  };
}

/** Asks who it is. A scope that takes nothing more, since the server stops, is an error like any other. */
function opening(
  { scope, callerOf, uuid }: StreamRouteConfig,
  { request, correlationId }: Exchange,
  observer: { readonly next: (caller: Caller) => void; readonly error: (error: unknown) => void },
): void {
  try {
    scope.subscribe(`opening:${uuid()}`, callerOf(request, correlationId), observer);
  } catch (error) {
    observer.error(error);
  }
}

function begin(
  config: StreamRouteConfig,
  exchange: Exchange,
  { owner, player }: { readonly owner: StreamOwner; readonly player: PlayerId },
): void {
  const { socket } = exchange.request;
  const { correlationId } = exchange;
  const opened = config.open({
    player,
    owner,
    ...askedOf(exchange.request),
    taken: () => socket.bytesWritten - socket.writableLength,
  });
  if (opened.kind === 'nobody') stop(config, exchange);
  else if (opened.kind === 'busy') {
    config.logger.info('stream.putOff', { correlationId, playerId: player });
    end(exchange, opened.bytes);
  } else {
    const { id: streamId, beginning } = opened.stream;
    const how = {
      begins: beginning.kind,
      ...(beginning.kind === 'reset' && { why: beginning.why }),
    };
    config.logger.info('stream.opened', { correlationId, playerId: player, streamId, ...how });
    config.connections.write(socket, opened.stream, correlationId);
  }
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

function stop({ logger }: StreamRouteConfig, { response, correlationId }: Exchange): void {
  logger.debug('stream.stopped', { correlationId });
  response.writeHead(204, { 'X-Correlation-Id': correlationId }).end();
}

function refuse(
  { logger }: StreamRouteConfig,
  { request, response, correlationId }: Exchange,
  kind: 'nobody' | 'unknown',
): void {
  const problem = refusalOf(kind);
  const { code, status } = problem;
  const { method } = request;
  logger.debug('http.refused', { code, status, method, path: '/api/events', correlationId });
  response.writeHead(status, { ...problemHeaders(problem), 'X-Correlation-Id': correlationId });
  response.end(JSON.stringify(problemBody(problem, correlationId)));
}

function end({ request, correlationId }: Exchange, bytes: Uint8Array): void {
  request.socket.write(streamHead({ 'X-Correlation-Id': correlationId }));
  request.socket.end(bytes);
}
