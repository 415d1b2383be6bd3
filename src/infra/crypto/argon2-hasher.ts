import { hash, verify } from '@node-rs/argon2';
import { defer, type Observable } from 'rxjs';
import { type PasswordHasher } from '../../ports/password-hasher';
import { HashingOverloadedError } from './hashing-overloaded-error';

export interface Argon2Config {
  /** KiB. protocol.md: 19456. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
  /** At once; each takes a thread and its memory. */
  readonly maxActive: number;
  /** In line behind them. */
  readonly maxWaiting: number;
}

/**
 * Argon2id on the thread pool, a few at once and in order of arrival.
 *
 * - **Errors** HashingOverloadedError when the line is full.
 * - **Unsubscribing** does not stop a hash that has begun, nor give up its place.
 * - **Memory** `maxActive` × `memoryCost`, and `maxWaiting` closures.
 */
export class Argon2Hasher implements PasswordHasher {
  readonly #config: Argon2Config;
  readonly #waiting: (() => void)[] = [];
  #active = 0;

  constructor(config: Argon2Config) {
    this.#config = config;
  }

  /** For metrics. */
  counts(): { readonly active: number; readonly waiting: number } {
    return { active: this.#active, waiting: this.#waiting.length };
  }

  hash(secret: string): Observable<string> {
    const { memoryCost, timeCost, parallelism } = this.#config;
    // Argon2id is what the package does by default; its enum is ambient and cannot be named.
    const options = { memoryCost, timeCost, parallelism };
    return defer(() => this.#inLine(() => hash(normal(secret), options)));
  }

  verify(stored: string, secret: string): Observable<boolean> {
    return defer(() => this.#inLine(() => verify(stored, normal(secret))));
  }

  async #inLine<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed over, so that nobody slips in between.
      if (next === undefined) this.#active -= 1;
      else next();
    }
  }

  #turn(): Promise<void> {
    const { maxActive, maxWaiting } = this.#config;
    if (this.#active < maxActive) {
      this.#active += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= maxWaiting) {
      return Promise.reject(new HashingOverloadedError(this.#waiting.length));
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}

/** The same text typed on another keyboard is the same password. */
const normal = (secret: string): string => secret.normalize('NFC');
