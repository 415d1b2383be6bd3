import { type StreamLimits } from './session-config';
import { takeToken, type TokenBucket } from '#streams';

/**
 * How many streams may be open, and how fast new ones come.
 *
 * - **Memory** one number per address with an open stream.
 */
export class StreamAdmission {
  readonly #limits: StreamLimits;
  readonly #now: () => number;
  readonly #byAddress = new Map<string, number>();
  #bucket: TokenBucket | undefined;
  #open = 0;
  #refused = 0;

  constructor(limits: StreamLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Streams that were put off. */
  get refused(): number {
    return this.#refused;
  }

  /** false = the house is full for now; true = counted as open until `release`. */
  admit(address: string): boolean {
    const { perAddress, perNode, newPerSecond, newBurst } = this.#limits;
    const there = this.#byAddress.get(address) ?? 0;
    const rate = { capacity: newBurst, refillPerS: newPerSecond };
    const now = this.#now();
    const [taking, bucket] = takeToken(this.#bucket ?? { tokens: newBurst, at: now }, rate, now);
    if (taking.outcome === 'refused' || there >= perAddress || this.#open >= perNode) {
      this.#refused += 1;
      return false;
    }
    this.#bucket = bucket;
    this.#byAddress.set(address, there + 1);
    this.#open += 1;
    return true;
  }

  release(address: string): void {
    const left = (this.#byAddress.get(address) ?? 1) - 1;
    if (left <= 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, left);
    this.#open -= 1;
  }
}
