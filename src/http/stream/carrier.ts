import { type Socket } from 'node:net';
import { type ByeCode } from '../../model/frame';

/** What is done about a client that was asked to go and has not, so long after the step before. */
export interface Escalation {
  readonly step: 'aborted' | 'destroyed';
  readonly afterMs: number;
  readonly act: () => void;
}

/** A client's end of a stream, whatever carries it. */
export interface Carrier {
  readonly socket: Socket;
  /** false = the socket has more than it wants. */
  readonly write: (bytes: Uint8Array) => boolean;
  /** Asks the client to go: all has been said, and this was the last word (null = none). */
  readonly end: (lastWord: ByeCode | null) => void;
  readonly escalations: readonly Escalation[];
}

/** Of a stream of Server-Sent Events: the answer's end is its end. */
export function sseCarrier(socket: Socket, lingerMs: number): Carrier {
  return {
    socket,
    write: (bytes) => socket.write(bytes),
    end: () => {
      socket.end();
    },
    escalations: [
      {
        step: 'destroyed',
        afterMs: lingerMs,
        act: () => {
          socket.destroy();
        },
      },
    ],
  };
}
