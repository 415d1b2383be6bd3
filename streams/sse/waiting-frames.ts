import { ConflatingQueue } from './conflating-queue';
import type { OutgoingFrame } from './outgoing-frame';

const BY_KEY = { key: (frame: OutgoingFrame) => frame.key };

/** What one connection has not written yet, with its size. */
export class WaitingFrames {
  readonly #queue = new ConflatingQueue<OutgoingFrame>(BY_KEY);
  readonly #limits: { readonly maxBytes: number; readonly maxFrames: number };
  #bytes = 0;

  constructor(limits: { readonly maxBytes: number; readonly maxFrames: number }) {
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  get isTooMuch(): boolean {
    return this.#queue.length > this.#limits.maxFrames || this.#bytes > this.#limits.maxBytes;
  }

  /** Whether it took the place of an older one. */
  push(frame: OutgoingFrame): boolean {
    const older = this.#queue.push(frame);
    this.#bytes += frame.bytes.byteLength - (older?.bytes.byteLength ?? 0);
    return older !== undefined;
  }

  takeAll(): OutgoingFrame[] {
    this.#bytes = 0;
    return this.#queue.takeAll();
  }

  /** How many logged frames were let go of. */
  dropLogged(): number {
    return this.#keep((frame) => frame.cursor === undefined);
  }

  /** How many volatile frames were let go of. */
  dropVolatile(): number {
    return this.#keep((frame) => frame.key === undefined);
  }

  #keep(isKept: (frame: OutgoingFrame) => boolean): number {
    return this.#queue.keep((frame) => {
      const kept = isKept(frame);
      if (!kept) this.#bytes -= frame.bytes.byteLength;
      return kept;
    });
  }
}
