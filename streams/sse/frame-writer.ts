import { type Subscriber } from 'rxjs';
import type { OutgoingConfig, OutgoingFrame } from './outgoing-frame';

/** Joins one connection's frames into the chunks that its one reader gets, whatever greets it before anything else. */
export class FrameWriter {
  readonly #config: Pick<OutgoingConfig, 'concat' | 'flusher'>;
  #reader: Subscriber<Uint8Array> | undefined;
  #greeting: OutgoingFrame[] = [];
  #writes = 0;
  #frames = 0;

  constructor(config: Pick<OutgoingConfig, 'concat' | 'flusher'>) {
    this.#config = config;
  }

  /** Once and for all, also after its reader has left. */
  get isTaken(): boolean {
    return this.#reader !== undefined;
  }

  /** Chunks. */
  get writes(): number {
    return this.#writes;
  }

  get frames(): number {
    return this.#frames;
  }

  take(reader: Subscriber<Uint8Array>): void {
    this.#reader = reader;
  }

  /** To be written before what is written next. */
  greet(frame: OutgoingFrame): void {
    this.#greeting.push(frame);
  }

  dropGreeting(): void {
    this.#greeting = [];
  }

  /** One chunk of the greeting, if it still waits, and these; nothing when there is neither. */
  write(frames: readonly OutgoingFrame[]): void {
    const chunk = this.#withGreeting(frames);
    if (chunk.length === 0) return;
    this.#writes += 1;
    this.#frames += chunk.length;
    this.#reader?.next(this.#config.flusher.join(chunk, this.#config.concat));
  }

  complete(): void {
    this.#reader?.complete();
  }

  fail(error: unknown): void {
    this.#reader?.error(error);
  }

  #withGreeting(frames: readonly OutgoingFrame[]): readonly OutgoingFrame[] {
    const greeting = this.#greeting;
    if (greeting.length === 0) return frames;
    this.#greeting = [];
    return greeting.concat(frames);
  }
}
