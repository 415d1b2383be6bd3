import { type Msg, type Subscription } from 'nats';
import { defer, EMPTY, type Observable } from 'rxjs';
import { type Line } from './line';

/** What is to be heard. */
export interface Listening {
  readonly subject: string;
  /** Of those with one name one gets a message; null = each. */
  readonly group: string | null;
  readonly take: (message: Msg) => void;
  /** The server refuses it. */
  readonly refused: (error: Error) => void;
}

/**
 * One subscription, wherever it is at the moment: on its own connection, and while that is lost on another.
 *
 * The client of NATS subscribes again by itself when a connection is back, so that the own one stays; for a moment both hear.
 */
export class Placement {
  readonly #listening: Listening;
  readonly #home: Line;
  #own: Subscription | null = null;
  #standIn: { readonly line: Line; readonly subscription: Subscription } | null = null;

  constructor(listening: Listening, home: Line) {
    this.#listening = listening;
    this.#home = home;
  }

  get subject(): string {
    return this.#listening.subject;
  }

  /** Where it ought to be now; null = nowhere. Gives what is left to do for the old place. */
  place(line: Line | null): Observable<unknown> {
    this.#own ??= this.#on(this.#home);
    const before = this.#standIn;
    if (line === null || before?.line === line) return EMPTY;
    this.#standIn = null;
    if (line !== this.#home) {
      const subscription = this.#on(line);
      if (subscription !== null) this.#standIn = { line, subscription };
    }
    if (before === null) return EMPTY;
    // What the new place hears is certain only when the server has answered after it.
    return defer(() => (line.connection?.flush() ?? Promise.resolve()).then(() => drained(before)));
  }

  /** Takes nothing more but what is under way to it already. */
  end(): void {
    for (const each of [this.#own, this.#standIn?.subscription ?? null]) {
      // Where the connection is gone, so is what was under way.
      if (each !== null && !each.isClosed()) each.drain().catch(() => undefined);
    }
    this.#own = this.#standIn = null;
  }

  #on({ connection }: Line): Subscription | null {
    if (connection === null || connection.isClosed() || connection.isDraining()) return null;
    const { subject, group, take, refused } = this.#listening;
    return connection.subscribe(subject, {
      ...(group === null ? {} : { queue: group }),
      callback: (error, message) => {
        if (error === null) take(message);
        else refused(error);
      },
    });
  }
}

const drained = ({ subscription }: { readonly subscription: Subscription }): Promise<void> =>
  subscription.isClosed() ? Promise.resolve() : subscription.drain();
