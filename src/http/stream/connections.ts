import { type Socket } from 'node:net';
import { type Logger } from '../../ports/logger';
import { type PlayerStream } from '../../session/player-stream';
import { type CompositeSubscription } from '#streams';
import { fromEvent, map, merge, type Observable, of, type SchedulerLike, take, timer } from 'rxjs';
import { streamHead } from './stream-head';

export interface ConnectionsConfig {
  /** Owns every connection and what is written to it. */
  readonly scope: CompositeSubscription;
  readonly scheduler: SchedulerLike;
  /** How long a client may take for its last bytes before its socket is destroyed, ms. */
  readonly lingerMs: number;
  readonly logger: Logger;
}

/**
 * Sockets on which a stream is written. The subscription is the connection: when the client goes it is closed, and the
 * session with it; when it completes the socket is ended; when the scope closes the socket is destroyed.
 *
 * - **Memory** one entry per open socket.
 */
export class Connections {
  readonly #config: ConnectionsConfig;
  readonly #open = new Map<string, Socket>();
  #isClosing = false;

  constructor(config: ConnectionsConfig) {
    this.#config = config;
  }

  get size(): number {
    return this.#open.size;
  }

  /** Writes a session's frames to its client and reports the socket's back-pressure. */
  write(socket: Socket, stream: PlayerStream, correlationId: string): void {
    const { scope, logger } = this.#config;
    const name = `stream:${stream.id}`;
    this.#open.set(name, socket);
    socket.write(streamHead({ 'X-Correlation-Id': correlationId }));
    const owner = scope.add(name, () => {
      socket.destroy();
    });
    const reading = scope.subscribe(`${name}:frames`, stream.frames$, {
      next: (bytes) => {
        if (!socket.write(bytes)) stream.blocked();
      },
      error: (error: unknown) => {
        logger.info('stream.failed', { streamId: stream.id, playerId: stream.player, error });
        socket.destroy();
      },
      complete: () => {
        this.#end(name, socket);
      },
    });
    socket.on('drain', () => {
      stream.drained();
    });
    socket.once('close', () => {
      this.#open.delete(name);
      owner.remove();
      reading.close();
    });
  }

  /**
   * One value for each open connection, when its client has gone: what a shutdown waits for, by name. From now on the
   * scope's deadline ends those who do not go, so that its report tells who they were.
   */
  closing(): readonly { readonly name: string; readonly closed$: Observable<unknown> }[] {
    this.#isClosing = true;
    return [...this.#open].map(([name, socket]) => ({
      name,
      closed$: socket.destroyed ? of(null) : fromEvent(socket, 'close').pipe(take(1)),
    }));
  }

  /** A client that does not take its last bytes is not waited for. */
  #end(name: string, socket: Socket): void {
    socket.end();
    if (this.#isClosing) return;
    const gone$ = fromEvent(socket, 'close').pipe(map(() => 'gone' as const));
    const late$ = timer(this.#config.lingerMs, this.#config.scheduler).pipe(
      map(() => 'late' as const),
    );
    this.#config.scope.subscribe(`${name}:linger`, merge(gone$, late$).pipe(take(1)), {
      next: (how) => {
        if (how === 'late') socket.destroy();
      },
      error: () => {
        socket.destroy();
      },
    });
  }
}
