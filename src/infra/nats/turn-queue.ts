export interface TurnQueueConfig<TValue> {
  /** Values that may wait. */
  readonly max: number;
  /** What they may weigh together; one alone may weigh more. */
  readonly maxBytes: number;
  readonly sizeOf: (value: TValue) => number;
  readonly deliver: (value: TValue) => void;
  /** Told of each that made room for a newer one. */
  readonly onDrop: () => void;
  /** Calls back in a later turn of the event loop. */
  readonly yieldToLoop: (resume: () => void) => void;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** So much is delivered in one turn of the event loop: a burst does not stop everybody. */
const SLICE = { values: 250, ms: 5 };
/** So many places that were left are given back at once. */
const GIVEN_BACK = 1_024;

/** Hands on in turns of the event loop what comes in bursts; at the bound the oldest is dropped. */
export class TurnQueue<TValue> {
  readonly #config: TurnQueueConfig<TValue>;
  #waiting: (TValue | null)[] = [];
  /** Who was there before has left. */
  #first = 0;
  #bytes = 0;
  #isDue = false;
  #isClosed = false;

  constructor(config: TurnQueueConfig<TValue>) {
    this.#config = config;
  }

  get length(): number {
    return this.#waiting.length - this.#first;
  }

  push(value: TValue): void {
    if (this.#isClosed) return;
    const { max, maxBytes, sizeOf, onDrop } = this.#config;
    this.#waiting.push(value);
    this.#bytes += sizeOf(value);
    while (this.length > max || (this.length > 1 && this.#bytes > maxBytes)) {
      this.#take();
      onDrop();
    }
    this.#schedule();
  }

  /** Nothing more is delivered. */
  close(): void {
    this.#isClosed = true;
    this.#waiting = [];
    this.#first = 0;
  }

  #schedule(): void {
    if (this.#isDue || this.length === 0) return;
    this.#isDue = true;
    this.#config.yieldToLoop(() => {
      this.#isDue = false;
      this.#run();
    });
  }

  #run(): void {
    const { deliver, now } = this.#config;
    const until = now() + SLICE.ms;
    for (let done = 0; done < SLICE.values && now() < until; done += 1) {
      const value = this.#take();
      if (value === null) break;
      deliver(value);
    }
    this.#schedule();
  }

  #take(): TValue | null {
    const value = this.#waiting[this.#first] ?? null;
    if (value === null) return null;
    this.#waiting[this.#first] = null;
    this.#first += 1;
    this.#bytes -= this.#config.sizeOf(value);
    if (this.#first === this.#waiting.length || this.#first > GIVEN_BACK) {
      this.#waiting = this.#waiting.slice(this.#first);
      this.#first = 0;
    }
    return value;
  }
}
