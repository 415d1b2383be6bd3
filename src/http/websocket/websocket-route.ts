import { type IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { type RemovableLeaf } from '#streams';
import { foreign } from '../accounts/guard';
import { correlationIdFrom } from '../problem/correlate';
import { HttpProblem } from '../problem/http-problem';
import { noHandshake } from '../problem/upgrade-required';
import { type UpgradeListener } from '../server/listen';
import { receive } from '../stream/receive';
import { noteRefusal, refuseUpgrade } from './refuse-upgrade';
import { SUBPROTOCOL } from './subprotocol';
import { WEBSOCKET_PATH, webSocketArrival } from './websocket-arrival';
import { ABORT_AFTER_MS, DESTROY_AFTER_MS } from './websocket-carrier';
import { type WebSocketRouteConfig } from './websocket-config';

/** Beyond it a message is not even read to be refused: the WebSocket is closed with 1009. Bytes. */
const UNREAD_BEYOND = 65_536;

/** Of a closing that the client began, and does not go on with; of ours the escalation is there before. */
const ENDED_AFTER_MS = ABORT_AFTER_MS + DESTROY_AFTER_MS + 1_000;

const OPTIONS = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: UNREAD_BEYOND,
  closeTimeout: ENDED_AFTER_MS,
  handleProtocols: (offered: ReadonlySet<string>) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
} as const;

interface Arriving {
  readonly correlationId: string;
  readonly handedOver: () => void;
}

/**
 * GET /api/ws: the stream over a WebSocket.
 *
 * Whoever may not is refused by an HTTP status before the upgrade. All else is said in the WebSocket: to stop, by `bye` and a
 * code of 4000 or more; what is temporary, by `bye` and 1013.
 */
export function webSocketRoute(config: WebSocketRouteConfig): UpgradeListener {
  const { logger, uuid } = config;
  const arriving = new WeakMap<IncomingMessage, Arriving>();
  const upgraded = new WeakMap<IncomingMessage, WebSocket>();
  const refuse = (request: IncomingMessage, problem: HttpProblem): void => {
    const correlationId = arriving.get(request)?.correlationId ?? uuid();
    noteRefusal(logger, problem, { path: pathOf(request), correlationId });
    refuseUpgrade(request, problem, correlationId);
  };
  const server = new WebSocketServer({
    ...OPTIONS,
    // Called when the handshake is proper.
    verifyClient: ({ req: request }, letIn) => {
      const known = arriving.get(request);
      if (known === undefined) return;
      const upgrade = (): WebSocket => {
        letIn(true);
        const webSocket = upgraded.get(request);
        if (webSocket === undefined) throw new Error('a connection that cannot be upgraded');
        return webSocket;
      };
      receive(config, webSocketArrival(config, { request, upgrade, ...known }));
    },
  });
  server.on('wsClientError', (_error, _socket, request) => {
    refuse(request, noHandshake());
  });
  return (request, socket, head) => {
    const correlationId = correlationIdFrom(request.headers['x-correlation-id'], uuid);
    const leaf = own(config, request, correlationId);
    if (leaf === null) return;
    const handedOver = (): void => {
      leaf.remove();
    };
    arriving.set(request, { correlationId, handedOver });
    if (pathOf(request) !== WEBSOCKET_PATH)
      refuse(request, new HttpProblem('NOT_FOUND', 'There is nothing here.'));
    else if (!config.isOurs(request.headers)) refuse(request, foreign());
    else
      server.handleUpgrade(request, socket, head, (webSocket) => {
        upgraded.set(request, webSocket);
      });
  };
}

const pathOf = ({ url }: IncomingMessage): string => (url ?? '').split('?', 1)[0] ?? '';

/** Until it has a stream, or has gone. null = the server takes no more: it is destroyed. */
function own(
  { sockets }: WebSocketRouteConfig,
  { socket }: IncomingMessage,
  correlationId: string,
): RemovableLeaf | null {
  // Node has let go of it: an error would be nobody's.
  socket.on('error', () => undefined);
  try {
    const leaf = sockets.add(`upgrade:${correlationId}`, () => {
      socket.destroy();
    });
    socket.once('close', () => {
      leaf.remove();
    });
    return leaf;
  } catch {
    socket.destroy();
    return null;
  }
}
