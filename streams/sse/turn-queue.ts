/** Something that waits for its turn of the loop. */
export interface Turn {
  /** Called once, in a later turn. */
  readonly run: () => void;
}

export interface TurnQueueConfig {
  /** Calls back in a later turn of the event loop, after its I/O; Node's `setImmediate`. */
  readonly nextTurn: (run: () => void) => void;
  /** What runs in one turn of the loop before others get theirs. */
  readonly perTurn: number;
  /** Nothing waits any more. */
  readonly onIdle: () => void;
}

/** Runs what is added in later turns of the loop, first come first served, so many per turn. One that throws delays nobody. */
export class TurnQueue {
  readonly #config: TurnQueueConfig;
  #waiting: Turn[] = [];
  #isArmed = false;

  constructor(config: TurnQueueConfig) {
    this.#config = config;
  }

  add(turn: Turn): void {
    this.#waiting.push(turn);
    this.#arm();
  }

  #arm(): void {
    if (this.#isArmed) return;
    this.#isArmed = true;
    this.#config.nextTurn(this.#runSlice);
  }

  readonly #runSlice = (): void => {
    this.#isArmed = false;
    const end = Math.min(this.#waiting.length, this.#config.perTurn);
    let next = 0;
    try {
      while (next < end) this.#waiting[next++]?.run();
    } finally {
      this.#waiting = this.#waiting.slice(next);
      if (this.#waiting.length > 0) this.#arm();
      else this.#config.onIdle();
    }
  };
}
