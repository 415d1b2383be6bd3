import { type SchedulerLike } from 'rxjs';
import type { TimingWheel, WheelEntry } from './timing-wheel';

export interface StallWatchConfig {
  readonly stalledMs: number;
  readonly wheel: TimingWheel;
  readonly scheduler: SchedulerLike;
  /** Bytes the socket has taken so far, if it can say. */
  readonly taken: (() => number) | undefined;
  /** Blocked for `stalledMs`, and nothing taken meanwhile. At most once per stay on the wheel. */
  readonly onStalled: () => void;
}

/** Watches one blocked socket. It stays on the wheel when the socket drains, until it is asked: most sockets block and drain many times within one bucket. */
export class StallWatch {
  readonly #config: StallWatchConfig;
  readonly #entry: WheelEntry = { ask: (now) => this.#ask(now) };
  #isOnWheel = false;
  #isBlocked = false;
  #blockedAt = 0;
  #takenAt = 0;
  #taken = 0;

  constructor(config: StallWatchConfig) {
    this.#config = config;
  }

  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Since it was blocked. */
  get blockedMs(): number {
    return this.#config.scheduler.now() - this.#blockedAt;
  }

  block(): void {
    if (this.#isBlocked) return;
    const { scheduler, stalledMs, wheel, taken } = this.#config;
    this.#isBlocked = true;
    this.#blockedAt = this.#takenAt = scheduler.now();
    this.#taken = taken?.() ?? 0;
    if (this.#isOnWheel) return;
    this.#isOnWheel = true;
    wheel.add(this.#entry, this.#takenAt + stalledMs);
  }

  unblock(): void {
    this.#isBlocked = false;
  }

  /** Off the wheel; for good. */
  stop(): void {
    this.#isBlocked = false;
    this.#config.wheel.delete(this.#entry);
    this.#isOnWheel = false;
  }

  #ask(now: number): number | null {
    this.#isOnWheel = false;
    if (!this.#isBlocked) return null;
    const { stalledMs, taken, onStalled } = this.#config;
    const takenByNow = taken?.() ?? 0;
    if (takenByNow !== this.#taken) {
      this.#taken = takenByNow;
      this.#takenAt = now;
    }
    const dueAt = this.#takenAt + stalledMs;
    if (now >= dueAt) {
      onStalled();
      return null;
    }
    this.#isOnWheel = true;
    return dueAt;
  }
}
