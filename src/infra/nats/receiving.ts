import { type Message } from '../../ports/node-link';
import { type LinkCounters } from './counters';
import { decodeMessage, type Invalid } from './envelope';
import { type NatsEnv } from './nats-config';

/** So much of an invalid message is kept. */
const KEPT_BYTES = 64 * 1024;

/** What came in, as a message; what is none is counted, logged and handed to whoever keeps dead letters. */
export class Receiving {
  readonly #env: NatsEnv;
  readonly #counters: LinkCounters;

  constructor(env: NatsEnv, counters: LinkCounters) {
    this.#env = env;
    this.#counters = counters;
  }

  read(subject: string, bytes: Uint8Array): Message | Invalid {
    this.#counters.received += 1;
    const decoded = decodeMessage(bytes);
    if (decoded.outcome === 'message') return decoded.message;
    const { reason, detail } = decoded;
    this.#counters.invalid[reason] += 1;
    this.#env.logger.warn('nats.invalidMessage', { subject, reason, detail });
    this.#env.onInvalid({ subject, reason, detail, bytes: bytes.slice(0, KEPT_BYTES) });
    return decoded;
  }
}
