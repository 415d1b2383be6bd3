import { type IncomingMessage } from 'node:http';
import { type WebSocket } from 'ws';
import { type ByeCode } from '../../model/frame';
import { type Arrival, askedIn } from '../stream/arrival';
import { takeFrom } from './inbox';
import { keepAlive } from './keep-alive';
import { refuseUpgrade } from './refuse-upgrade';
import { withShownToken } from './subprotocol';
import { webSocketCarrier } from './websocket-carrier';
import { type WebSocketRouteConfig } from './websocket-config';

export const WEBSOCKET_PATH = '/api/ws';

/** What has come of one request so far. */
export interface Handshake {
  readonly request: IncomingMessage;
  readonly correlationId: string;
  /** Completes it. */
  readonly upgrade: () => WebSocket;
  /** The connection has a stream, which owns it from now on. */
  readonly handedOver: () => void;
}

/** A client whose handshake is proper: refused by a status, or upgraded and then told. */
export function webSocketArrival(config: WebSocketRouteConfig, handshake: Handshake): Arrival {
  const { connections, logger, lastWord } = config;
  const { request, correlationId, upgrade, handedOver } = handshake;
  const { socket } = request;
  const upgraded = (): WebSocket => {
    const webSocket = upgrade();
    webSocket.on('error', (error) => {
      logger.debug('websocket.failed', { correlationId, error });
    });
    return webSocket;
  };
  const dismiss = (code: ByeCode): void => {
    const carrier = webSocketCarrier(upgraded(), socket);
    connections.dismiss(carrier, { name: correlationId, code, bytes: lastWord(code, 'websocket') });
  };
  return {
    wire: 'websocket',
    path: WEBSOCKET_PATH,
    correlationId,
    sender: { headers: withShownToken(request.headers), socket },
    asked: {
      ...askedIn(request.url),
      taken: () => socket.bytesWritten - socket.writableLength,
    },
    isGone: () => !socket.readable || !socket.writable,
    refuse: (problem) => {
      refuseUpgrade(request, problem, correlationId);
    },
    stop: () => {
      dismiss('logged-out');
    },
    putOff: dismiss,
    begin: (stream) => {
      const webSocket = upgraded();
      connections.write(webSocketCarrier(webSocket, socket), stream);
      handedOver();
      keepAlive(config.heartbeat, webSocket, () => {
        stream.end('slow');
      });
      takeFrom(config.inbox, webSocket, stream);
    },
  };
}
