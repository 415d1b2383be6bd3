import { within } from '../bad-config-error';
import { OffsetOrderError } from './offset-order-error';

/** The bounds of a window, in number and in time. */
export interface ReplayWindowConfig {
  /** Frames kept at most; integer, 1 to 10,000,000. */
  readonly maxFrames: number;
  /** Age beyond which a frame is let go of, in ms; 1 to 2^53 - 1. */
  readonly maxAgeMs: number;
  /** Monotonic ms. */
  readonly now: () => number;
}

/** A value with its place in the log. */
export interface WindowFrame<TFrame> {
  readonly offset: number;
  readonly value: TFrame;
}

/** `gone`: some of what was asked for is not kept, or the offset was never reached. Never a part of the answer. */
export type Replay<TFrame> =
  | { readonly kind: 'frames'; readonly frames: readonly WindowFrame<TFrame>[] }
  | { readonly kind: 'gone' };

interface Kept<TFrame> extends WindowFrame<TFrame> {
  readonly at: number;
}

const GONE = { kind: 'gone' } as const;

/**
 * The newest frames of a log, by rising integer offset, for readers who come back.
 *
 * Use it to answer a resume without asking the database; offsets may have holes.
 *
 * - **Memory** `maxFrames`, grown into as they come; what is older than `maxAgeMs` is let go of at the next call. Both cost O(1) a frame.
 * - **Order** rising offsets.
 *
 * @example
 * const recent = new ReplayWindow<string>({ maxFrames: 2, maxAgeMs: 60_000, now });
 * [1, 2, 3].forEach((offset) => recent.push(offset, `line ${offset}`));
 * recent.after(1); // { kind: 'frames', frames: [2, 3 …] }
 * recent.after(0); // { kind: 'gone' }: 1 is no longer kept
 */
export class ReplayWindow<TFrame> {
  readonly #config: ReplayWindowConfig;
  /** A ring: slot of the oldest is `#head`, and `#count` follow. */
  readonly #ring: (Kept<TFrame> | undefined)[] = [];
  #head = 0;
  #count = 0;
  /** Everything beyond it, up to `#newest`, is kept. null = it is not known where the log stands. */
  #base: number | null = null;
  #newest: number | null = null;

  /** @throws BadConfigError when a limit is outside its range. */
  constructor(config: ReplayWindowConfig) {
    within('maxFrames', config.maxFrames, { min: 1, max: 10_000_000 });
    within('maxAgeMs', config.maxAgeMs, { min: 1, max: Number.MAX_SAFE_INTEGER });
    this.#config = config;
  }

  /** Offset of the oldest frame kept; null when none is. */
  get oldest(): number | null {
    this.#forgetOld();
    return this.#ring[this.#head]?.offset ?? null;
  }

  /** Offset of the last frame pushed, kept or not, or of the start; null when there was neither. */
  get newest(): number | null {
    return this.#newest;
  }

  get size(): number {
    this.#forgetOld();
    return this.#count;
  }

  /** Where the log stands: nothing at or before `offset` is kept. */
  start(offset: number): void {
    this.#checkRising(offset);
    while (this.#count > 0) this.#forgetOldest();
    this.#base = this.#newest = offset;
  }

  /** @throws OffsetOrderError when `offset` is not beyond the newest. */
  push(offset: number, value: TFrame): void {
    this.#checkRising(offset);
    const { maxFrames, now } = this.#config;
    this.#forgetOld();
    if (this.#count === maxFrames) this.#forgetOldest();
    this.#ring[(this.#head + this.#count) % maxFrames] = { offset, value, at: now() };
    this.#count += 1;
    this.#base ??= offset - 1;
    this.#newest = offset;
  }

  /** Everything beyond `offset`; of the newest: nothing, and that is no gap. */
  after(offset: number): Replay<TFrame> {
    return this.slice(offset, Infinity);
  }

  /** As `after`, but `limit` frames at most; the rest is there for the next call. */
  slice(offset: number, limit: number): Replay<TFrame> {
    this.#forgetOld();
    if (this.#base === null || this.#newest === null) return GONE;
    if (offset < this.#base || offset > this.#newest) return GONE;
    const frames: WindowFrame<TFrame>[] = [];
    const first = this.#firstBeyond(offset);
    const end = Math.min(this.#count, first + limit);
    for (let at = first; at < end; at += 1) {
      const kept = this.#at(at);
      if (kept !== undefined) frames.push(kept);
    }
    return { kind: 'frames', frames };
  }

  #at(place: number): Kept<TFrame> | undefined {
    return this.#ring[(this.#head + place) % this.#config.maxFrames];
  }

  /** By halving: the place of the first frame beyond `offset`. */
  #firstBeyond(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at(middle)?.offset ?? Infinity) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #checkRising(offset: number): void {
    const newest = this.#newest ?? -1;
    if (!Number.isSafeInteger(offset) || offset <= newest) {
      throw new OffsetOrderError(offset, newest);
    }
  }

  #forgetOld(): void {
    const bornBefore = this.#config.now() - this.#config.maxAgeMs;
    let oldest = this.#ring[this.#head];
    while (oldest !== undefined && oldest.at < bornBefore) {
      this.#forgetOldest();
      oldest = this.#ring[this.#head];
    }
  }

  #forgetOldest(): void {
    this.#base = this.#ring[this.#head]?.offset ?? this.#base;
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) % this.#config.maxFrames;
    this.#count -= 1;
  }
}
