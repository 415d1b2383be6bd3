import type { CatchUp, Pulled } from './outgoing-frame';

/** How far one reader is in the log, and how far it will be once what waits is written. */
export class LogCursor {
  #written: number;
  #accepted: number;
  #missed = 0;
  #isFirst = true;

  constructor(start: number) {
    this.#written = this.#accepted = start;
  }

  /** Of the last logged frame written, or evaluated while pulling. */
  get written(): number {
    return this.#written;
  }

  /** Of the last logged frame accepted; beyond `written` by what waits. */
  get accepted(): number {
    return this.#accepted;
  }

  accept(cursor: number): void {
    this.#accepted = cursor;
  }

  /** All that was accepted is written. */
  commit(): void {
    this.#written = this.#accepted;
  }

  /** What was accepted and not written is to be pulled again. */
  retreat(): void {
    this.#accepted = this.#written;
  }

  pull({ cursor, frames }: Pulled): void {
    this.#written = this.#accepted = cursor;
    for (const frame of frames) if (frame.cursor !== undefined) this.#missed += 1;
  }

  /** The reader is live; what was missed is counted anew from here. */
  catchUp(): CatchUp {
    const caughtUp = { missed: this.#missed, isFirst: this.#isFirst };
    this.#missed = 0;
    this.#isFirst = false;
    return caughtUp;
  }
}
