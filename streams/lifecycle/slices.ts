import { type ScopeEnv } from './scope-config';
import { type ScopeFailure } from './shutdown-report';
import { type Pause } from './steps';

/** So many members, or so many ms, and others have their turn (facts: 500 members stall a loop for 3 ms). */
const MEMBERS = 250;
const MS = 5;

/** Whose slices they are. */
export interface SliceOwner {
  readonly path: string;
  readonly config: { readonly env: Required<ScopeEnv> };
  failed(failure: ScopeFailure): void;
}

/** Cuts what one shutdown does into slices, between which the event loop belongs to others. */
export class Slices {
  readonly #owner: SliceOwner;
  readonly #env: Required<ScopeEnv>;
  #members = 0;
  #startedAt = 0;
  #longestMs = 0;
  #queue: (() => void)[] = [];
  #isAsked = false;
  #isRunning = false;

  constructor(owner: SliceOwner) {
    this.#owner = owner;
    this.#env = owner.config.env;
  }

  /** Of those that have ended and of the one that runs. */
  get longestMs(): number {
    if (this.#isRunning) this.sawSlice(this.#env.now() - this.#startedAt);
    return this.#longestMs;
  }

  /** False takes account of one member more, which may be closed now; true = pause, then ask again. */
  isFull(): boolean {
    if (this.#isSpent()) return true;
    this.#members += 1;
    return false;
  }

  /** Waits for the next slice: by `yieldToLoop`; if that throws, by the scheduler; if that does too, goes on at once. */
  readonly pause: Pause = (resume) => {
    this.#queue.push(resume);
    if (this.#isAsked) return;
    this.#isAsked = true;
    const asked = { isDue: true };
    const turn = (): void => {
      if (!asked.isDue) return;
      asked.isDue = false;
      this.#isAsked = false;
      this.run(this.#resumeWaiting);
    };
    const { yieldToLoop, scheduler } = this.#env;
    const isYielding = this.#isDone(() => {
      yieldToLoop(turn);
    });
    if (isYielding || !asked.isDue) return;
    if (!this.#isDone(() => void scheduler.schedule(turn))) turn();
  };

  /** What the tree was given has thrown: its owner keeps it. */
  failed(error: unknown): void {
    this.#owner.failed({ path: this.#owner.path, error });
  }

  /** Runs the work as a slice and measures it. */
  run(work: () => void): void {
    const startedAt = this.#env.now();
    this.#startedAt = startedAt;
    this.#members = 0;
    this.#isRunning = true;
    work();
    this.#isRunning = false;
    this.sawSlice(this.#env.now() - startedAt);
  }

  sawSlice(ms: number): void {
    this.#longestMs = Math.max(this.#longestMs, ms);
  }

  readonly #resumeWaiting = (): void => {
    const waiting = this.#queue;
    this.#queue = [];
    for (const resume of waiting) {
      if (this.#isSpent()) this.pause(resume);
      else resume();
    }
  };

  #isDone(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    }
  }

  #isSpent(): boolean {
    if (this.#members === 0) return false;
    return this.#members >= MEMBERS || this.#env.now() - this.#startedAt >= MS;
  }
}
