import { type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { type Carrier } from '../stream/carrier';
import { closing } from './close-code';

/** How long a client has to answer the closing of its WebSocket, ms; then how long to answer the end of the connection. */
export const ABORT_AFTER_MS = 5_000;
export const DESTROY_AFTER_MS = 2_000;

/**
 * Of a WebSocket: whole messages go straight to its socket, several in one write. `ws` writes its own (pings, the closing)
 * to the same socket at once and whole, since nothing is compressed, so none stands within another.
 */
export function webSocketCarrier(webSocket: WebSocket, socket: Socket): Carrier {
  return {
    socket,
    // After the closing nothing may follow; who closes goes, and resumes without loss.
    write: (bytes) => webSocket.readyState !== WebSocket.OPEN || socket.write(bytes),
    end: (lastWord) => {
      webSocket.close(...closing(lastWord));
    },
    escalations: [
      {
        step: 'aborted',
        afterMs: ABORT_AFTER_MS,
        act: () => {
          socket.end();
        },
      },
      {
        step: 'destroyed',
        afterMs: DESTROY_AFTER_MS,
        act: () => {
          socket.destroy();
        },
      },
    ],
  };
}
