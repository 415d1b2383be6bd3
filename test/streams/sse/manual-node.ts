import { type Observable, type SchedulerAction, type SchedulerLike, Subscription } from 'rxjs';
import { Flusher, type FlusherConfig, type OutgoingFrame } from '#streams';

/** A scheduler whose time moves when told. */
export class ManualClock implements SchedulerLike {
  #now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  /** Timers that are set. */
  get timers(): number {
    return this.#waiting.length;
  }

  schedule<T>(
    work: (this: SchedulerAction<T>, state?: T) => void,
    delay = 0,
    state?: T,
  ): Subscription {
    const entry = {
      at: this.#now + delay,
      run: () => {
        // What is scheduled here never re-arms itself.
        work.call(undefined as unknown as SchedulerAction<T>, state);
      },
    };
    this.#waiting.push(entry);
    return new Subscription(() => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    });
  }

  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#now = due.at;
      this.#waiting = this.#waiting.filter((other) => other !== due);
      due.run();
    }
    this.#now = end;
  }
}

/** A node's loop, clock and flusher, moved by hand. */
export class ManualNode {
  readonly clock = new ManualClock();
  readonly flusher: Flusher;
  #turns: (() => void)[] = [];

  constructor(config: Partial<FlusherConfig> = {}) {
    this.flusher = new Flusher({
      nextTurn: (run) => this.#turns.push(run),
      scheduler: this.clock,
      ...config,
    });
  }

  get turnsDue(): number {
    return this.#turns.length;
  }

  /** One turn of the loop. */
  turn(): void {
    const due = this.#turns;
    this.#turns = [];
    for (const run of due) run();
  }
}

export const concat = (chunks: readonly Uint8Array[]): Uint8Array => Buffer.concat(chunks);

/** A frame of this text; with a number it is logged, with a key volatile. */
export function frame(text: string, kind: { cursor?: number; key?: string } = {}): OutgoingFrame {
  return { bytes: Buffer.from(text), ...kind };
}

export const logged = (cursor: number): OutgoingFrame => frame(`${cursor};`, { cursor });

/** What was written, as texts, and how it ended. */
export interface Wire {
  readonly writes: string[];
  ended: unknown;
  readonly subscription: Subscription;
}

const reading: Subscription[] = [];

/** Ends what the test has read and left open. */
export function closeWires(): void {
  for (const subscription of reading.splice(0)) subscription.unsubscribe();
}

export function read(frames$: Observable<Uint8Array>, onWrite?: () => void): Wire {
  const writes: string[] = [];
  const subscription = new Subscription();
  reading.push(subscription);
  const wire: Wire = { writes, ended: undefined, subscription };
  subscription.add(
    frames$.subscribe({
      next: (bytes) => {
        writes.push(Buffer.from(bytes).toString());
        onWrite?.();
      },
      error: (error: unknown) => {
        wire.ended = error;
      },
      complete: () => {
        wire.ended = 'complete';
      },
    }),
  );
  return wire;
}
