import { type TimestampProvider } from 'rxjs';
import { BoundedMap } from './bounded-map';

export interface AttemptLimitConfig {
  /** Attempts within one window. */
  readonly max: number;
  /** Begins with the first attempt. */
  readonly windowMs: number;
  /** Beyond it the least recent are forgotten. */
  readonly maxKeys: number;
}

interface Window {
  readonly endsAt: number;
  readonly count: number;
}

/**
 * So many attempts in so much time, for each key.
 *
 * - **Memory** `maxKeys` windows; who is forgotten begins anew, and that is counted.
 */
export class AttemptLimit {
  readonly #config: AttemptLimitConfig;
  readonly #clock: TimestampProvider;
  readonly #windows: BoundedMap<string, Window>;
  #refused = 0;

  constructor(config: AttemptLimitConfig, clock: TimestampProvider) {
    this.#config = config;
    this.#clock = clock;
    this.#windows = new BoundedMap(config.maxKeys);
  }

  counts(): { readonly keys: number; readonly refused: number; readonly forgotten: number } {
    const { size, evicted } = this.#windows;
    return { keys: size, refused: this.#refused, forgotten: evicted };
  }

  /** Counts an attempt. 0 = go on; otherwise how many ms to wait. */
  attempt(key: string): number {
    const now = this.#clock.now();
    const known = this.#windows.get(key);
    const { endsAt, count } =
      known !== undefined && known.endsAt > now
        ? known
        : { endsAt: now + this.#config.windowMs, count: 0 };
    if (count >= this.#config.max) {
      this.#refused += 1;
      return endsAt - now;
    }
    this.#windows.set(key, { endsAt, count: count + 1 });
    return 0;
  }

  /** It went well: what was counted is forgiven. */
  forgive(key: string): void {
    this.#windows.delete(key);
  }
}
