import { type Writable } from 'node:stream';
import { Observable } from 'rxjs';
import { LoggingConfigError } from './logging-config-error';

export interface BoundedLinesConfig {
  readonly destination: Writable;
  /** Lines that wait while the destination is slow. 1 or more. */
  readonly maxLines: number;
  /** Makes the line that tells how many were dropped, when lines flow again. */
  readonly tellDropped: (count: number) => string;
}

/**
 * Lines on their way to a destination that may be slow, dead or closed.
 *
 * - **Memory** `maxLines` lines wait at most, and one that was handed over; what comes then is dropped and counted.
 * - **Errors** never: a destination that fails loses its lines, which are counted.
 * - **Order** lines keep theirs; the count of dropped ones comes before the next line.
 */
export class BoundedLines {
  readonly #config: BoundedLinesConfig;
  readonly #waiting: string[] = [];
  readonly #idle = new Set<() => void>();
  #isBlocked = false;
  #isDead = false;
  #dropped = 0;
  #untold = 0;

  constructor(config: BoundedLinesConfig) {
    const { maxLines, destination } = config;
    if (!Number.isInteger(maxLines) || maxLines < 1) {
      throw new LoggingConfigError('maxLines', maxLines, 'a whole number of 1 or more');
    }
    this.#config = config;
    destination.on('error', () => {
      this.#die();
    });
    destination.on('close', () => {
      this.#die();
    });
    destination.on('drain', () => {
      this.#isBlocked = false;
      this.#flow();
    });
  }

  /** Lines that never reached the destination. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Lines that wait. */
  get depth(): number {
    return this.#waiting.length;
  }

  write(line: string): void {
    if (this.#isDead || this.#waiting.length >= this.#config.maxLines) {
      this.#drop(1);
      return;
    }
    this.#waiting.push(line);
    this.#flow();
  }

  /** Completes when nothing waits any more. Cold; never errors; unsubscribing only stops the waiting. */
  flushed(): Observable<never> {
    return new Observable((subscriber) => {
      const done = (): void => {
        subscriber.complete();
      };
      this.#idle.add(done);
      this.#settle();
      return () => this.#idle.delete(done);
    });
  }

  #flow(): void {
    while (!this.#isBlocked && !this.#isDead && this.#waiting.length > 0) {
      if (this.#untold > 0) this.#waiting.unshift(this.#config.tellDropped(this.#untold));
      this.#untold = 0;
      const line = this.#waiting.shift() ?? '';
      this.#isBlocked = !this.#config.destination.write(`${line}\n`);
    }
    this.#settle();
  }

  #settle(): void {
    const isIdle = this.#isDead || (this.#waiting.length === 0 && !this.#isBlocked);
    if (isIdle) for (const done of [...this.#idle]) done();
  }

  #drop(count: number): void {
    this.#dropped += count;
    this.#untold += count;
  }

  #die(): void {
    this.#isDead = true;
    this.#drop(this.#waiting.length);
    this.#waiting.length = 0;
    this.#settle();
  }
}
