import { type ByeCode } from '../../model/frame';
import { type Logger } from '../../ports/logger';
import { type PlayerStream } from '../../session/player-stream';
import { type CompositeSubscription } from '#streams';
import {
  concat,
  fromEvent,
  map,
  type Observable,
  of,
  type SchedulerLike,
  take,
  takeUntil,
  timer,
} from 'rxjs';
import { type Carrier } from './carrier';

export interface ConnectionsConfig {
  /** Owns every connection and what is written to it. */
  readonly scope: CompositeSubscription;
  readonly scheduler: SchedulerLike;
  readonly logger: Logger;
}

/** Streams whose clients were asked to go, and what it took. */
export interface EndingCounters {
  readonly asked: number;
  readonly aborted: number;
  readonly destroyed: number;
}

/**
 * Sockets on which a stream is written. The subscription is the connection: when the client goes it is closed, and the
 * session with it; when it completes the client is asked to go, and made to if it does not; when the scope closes the
 * socket is destroyed.
 *
 * - **Memory** one entry per open socket.
 */
export class Connections {
  readonly #config: ConnectionsConfig;
  readonly #open = new Map<string, Carrier>();
  readonly #counters = { asked: 0, aborted: 0, destroyed: 0 };
  #isClosing = false;

  constructor(config: ConnectionsConfig) {
    this.#config = config;
  }

  get size(): number {
    return this.#open.size;
  }

  get counters(): EndingCounters {
    return { ...this.#counters };
  }

  /** Writes a session's frames to its client and reports the socket's back-pressure. */
  write(carrier: Carrier, stream: PlayerStream): void {
    const { scope, logger } = this.#config;
    const { socket } = carrier;
    const name = `stream:${stream.id}`;
    this.#open.set(name, carrier);
    const owner = scope.add(name, () => {
      if (this.#isClosing && !socket.destroyed) this.#counters.destroyed += 1;
      socket.destroy();
    });
    const reading = scope.subscribe(`${name}:frames`, stream.frames$, {
      next: (bytes) => {
        if (!carrier.write(bytes)) stream.blocked();
      },
      error: (error: unknown) => {
        logger.info('stream.failed', { streamId: stream.id, playerId: stream.player, error });
        socket.destroy();
      },
      complete: () => {
        carrier.end(stream.endedBy);
        this.#seeOut(name, carrier);
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

  /** A last word to one who never had a stream. */
  dismiss(
    carrier: Carrier,
    said: { readonly name: string; readonly code: ByeCode; readonly bytes: Uint8Array },
  ): void {
    carrier.write(said.bytes);
    carrier.end(said.code);
    this.#seeOut(`stream:${said.name}`, carrier);
  }

  /**
   * One value for each open connection, when its client has gone: what a shutdown waits for, by name. From now on the
   * scope's deadline ends those who do not go, so that its report tells who they were.
   */
  closing(): readonly { readonly name: string; readonly closed$: Observable<unknown> }[] {
    this.#isClosing = true;
    return [...this.#open].map(([name, { socket }]) => ({
      name,
      closed$: socket.destroyed ? of(null) : fromEvent(socket, 'close').pipe(take(1)),
    }));
  }

  /** A client that was asked to go, and does not, is made to, step by step. */
  #seeOut(name: string, { socket, escalations }: Carrier): void {
    this.#counters.asked += 1;
    if (this.#isClosing) return;
    const { scope, scheduler, logger } = this.#config;
    const steps = escalations.map((one) => timer(one.afterMs, scheduler).pipe(map(() => one)));
    const until$ = fromEvent(socket, 'close');
    scope.subscribe(`${name}:linger`, concat(...steps).pipe(takeUntil(until$)), {
      next: ({ step, act }) => {
        this.#counters[step] += 1;
        logger.info('stream.lingers', { name, step });
        act();
      },
      error: () => {
        socket.destroy();
      },
    });
  }
}
