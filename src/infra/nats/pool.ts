import { filter, ignoreElements, map, merge, type Observable, tap } from 'rxjs';
import { type Line } from './line';
import { type NatsEnv } from './nats-config';
import { type Listening, Placement } from './placement';

/**
 * The connections of a link. What is sent and heard goes to one of them by the hash of its subject, and while that is lost to the next;
 * there is no other way in.
 */
export class Pool {
  readonly lines: readonly Line[];
  readonly #env: NatsEnv;
  readonly #placements = new Set<Placement>();

  constructor(lines: readonly Line[], env: NatsEnv) {
    this.lines = lines;
    this.#env = env;
  }

  /** When a connection is there that may be used. */
  get usable$(): Observable<unknown> {
    return merge(...this.lines.map((line) => line.usable$)).pipe(filter((isUsable) => isUsable));
  }

  /** Moves what is heard as connections are lost and come back. Never emits. */
  moves(): Observable<never> {
    const changes = this.lines.map((line) => line.usable$.pipe(map(() => line)));
    return merge(...changes).pipe(
      tap(() => {
        for (const placement of this.#placements) this.#place(placement);
      }),
      ignoreElements(),
    );
  }

  /** The connection of a subject: its own, or the next that may be used; null = there is none. */
  lineFor(subject: string): Line | null {
    const { lines } = this;
    const home = hashOf(subject) % lines.length;
    for (let step = 0; step < lines.length; step += 1) {
      const line = lines[(home + step) % lines.length];
      if (line?.isUsable === true) return line;
    }
    return null;
  }

  /** Sends by the connection of a subject, to it or to who asked on it; false = there is none. Never throws. */
  publish(subject: string, bytes: Uint8Array, to: string = subject): boolean {
    const line = this.lineFor(subject);
    if (line?.connection == null) return false;
    try {
      line.connection.publish(to, bytes);
      line.meter.once();
      return true;
    } catch (error) {
      this.#env.logger.warn('nats.publishFailed', { subject, error });
      return false;
    }
  }

  /** When the server has taken what was sent by each connection that may be used. */
  async flush(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.flush()));
  }

  /** Hears a subject until the function that it gives is called. */
  listen(listening: Listening): () => void {
    const home = this.lines[hashOf(listening.subject) % this.lines.length];
    if (home === undefined) throw new Error('a pool without connections');
    const placement = new Placement(listening, home);
    this.#placements.add(placement);
    this.#place(placement);
    return () => {
      this.#placements.delete(placement);
      placement.end();
    };
  }

  /** Nothing is heard any more. */
  deafen(): void {
    for (const placement of this.#placements) placement.end();
    this.#placements.clear();
  }

  #place(placement: Placement): void {
    const { scope, logger } = this.#env;
    const left$ = placement.place(this.lineFor(placement.subject));
    scope.subscribe('leaving', left$, {
      error: (error) => {
        // The old place goes with its connection.
        logger.debug('nats.leavingFailed', { error });
      },
    });
  }
}

/** FNV-1a, 32 bit: spreads like names evenly, and every process finds the same. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
