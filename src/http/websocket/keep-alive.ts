import { WebSocket } from 'ws';
import { type Heartbeat } from '#streams';

/** Pings that may go unanswered. */
const UNANSWERED_MAX = 2;

/** What is needed of a WebSocket. */
export interface Pinged {
  readonly readyState: number;
  readonly ping: () => void;
  readonly on: (event: 'pong', listener: () => void) => unknown;
  readonly once: (event: 'close', listener: () => void) => unknown;
}

/** Pings a client at each beat until it has gone; `silent` when it is time for another and the last two had no pong. */
export function keepAlive(heartbeat: Heartbeat, webSocket: Pinged, silent: () => void): void {
  let unanswered = 0;
  const seat = heartbeat.join({
    beat: () => {
      if (webSocket.readyState !== WebSocket.OPEN) return;
      if (unanswered >= UNANSWERED_MAX) {
        silent();
        return;
      }
      unanswered += 1;
      webSocket.ping();
    },
  });
  webSocket.on('pong', () => {
    unanswered = 0;
  });
  webSocket.once('close', () => {
    seat.leave();
  });
}
