import { type IncomingMessage } from 'node:http';
import { type Socket } from 'node:net';
import { type Logger } from '../../ports/logger';
import { type PlayerStream } from '../../session/player-stream';
import { type CompositeSubscription } from '#streams';
import { streamHead } from './stream-head';

export interface StreamWriting {
  readonly scope: CompositeSubscription;
  readonly logger: Logger;
  readonly correlationId: string;
}

/**
 * Writes a session's frames to its client's socket and reports the socket's back-pressure: HTTP only subscribes.
 *
 * The subscription is the connection: when the client goes, it is closed, and the session with it; when it completes,
 * the socket is ended; when its node closes, the socket is destroyed.
 */
export function writeStream(
  { socket }: IncomingMessage,
  stream: PlayerStream,
  { scope, logger, correlationId }: StreamWriting,
): void {
  socket.write(streamHead({ 'X-Correlation-Id': correlationId }));
  const connection = scope.leaf(`connection:${stream.id}`, () => {
    socket.destroy();
  });
  const reading = scope.subscribe(`stream:${stream.id}`, stream.frames$, {
    next: (bytes) => {
      if (!socket.write(bytes)) stream.blocked();
    },
    error: (error: unknown) => {
      logger.info('stream.failed', { streamId: stream.id, error });
      socket.destroy();
    },
    complete: () => {
      socket.end();
    },
  });
  socket.on('drain', () => {
    stream.drained();
  });
  socket.once('close', () => {
    void reading.close();
    void connection.close();
  });
}

/** A last word without a stream: put off, not refused, since EventSource would give up for ever. */
export function writeAndEnd(socket: Socket, bytes: Uint8Array, correlationId: string): void {
  socket.write(streamHead({ 'X-Correlation-Id': correlationId }));
  socket.end(bytes);
}
