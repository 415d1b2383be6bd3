import { concatMap, Observable } from 'rxjs';
import { GateFullError } from './gate-full-error';
import { listenTo } from './listen-to';
import { wholeNumber } from './whole-number';

export interface GateConfig {
  /** At once. 1 to 1,000. */
  readonly maxActive: number;
  /** Beyond these, GateFullError. 0 to 100,000. */
  readonly maxWaiting: number;
}

export interface GateCounters {
  readonly active: number;
  readonly waiting: number;
  /** Turned away since the start. */
  readonly refused: number;
}

/**
 * Lets so many pieces of work run at once, in the order they were asked for.
 *
 * Use it where the other side serves a few at a time: connections of a pool, statements of one connection.
 */
export class Gate {
  readonly #config: GateConfig;
  /** In the order of arrival; `maxWaiting` at most. */
  readonly #waiting = new Set<() => void>();
  #active = 0;
  #refused = 0;

  /** @throws BadConfigError */
  constructor(config: GateConfig) {
    wholeNumber('maxActive', config.maxActive, { min: 1, max: 1_000 });
    wholeNumber('maxWaiting', config.maxWaiting, { min: 0, max: 100_000 });
    this.#config = config;
  }

  counters(): GateCounters {
    return { active: this.#active, waiting: this.#waiting.size, refused: this.#refused };
  }

  /**
   * The work's value, once it had its turn.
   *
   * - **Cold** each subscription is one turn.
   * - **Errors** GateFullError at once; else the work's own.
   * - **Unsubscribing** gives up the place in the queue; work that has begun goes on and holds its place until it ends.
   */
  pass<TValue>(work: () => Promise<TValue>): Observable<TValue> {
    // bounded: each work has one turn.
    return this.#turn().pipe(concatMap(() => listenTo(this.#held(work))));
  }

  /** One value, synchronously with the place being taken. */
  #turn(): Observable<void> {
    return new Observable<void>((subscriber) => {
      const begin = (): void => {
        this.#waiting.delete(begin);
        this.#active += 1;
        subscriber.next();
        subscriber.complete();
      };
      if (this.#active < this.#config.maxActive) {
        begin();
      } else if (this.#waiting.size < this.#config.maxWaiting) {
        this.#waiting.add(begin);
        subscriber.add(() => this.#waiting.delete(begin));
      } else {
        this.#refused += 1;
        subscriber.error(new GateFullError(this.#config.maxWaiting));
      }
    });
  }

  async #held<TValue>(work: () => Promise<TValue>): Promise<TValue> {
    try {
      return await work();
    } finally {
      this.#active -= 1;
      const [next] = this.#waiting;
      next?.();
    }
  }
}
