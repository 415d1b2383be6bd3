import { type Message, type Outbound } from '../../ports/node-link';
import { type LinkCounters } from './counters';
import { encodeMessage, type Invalid } from './envelope';
import { type NatsEnv } from './nats-config';

/** What goes out: with id, time and origin, as bytes. */
export class Sending {
  readonly #origin: string;
  readonly #env: NatsEnv;
  readonly #counters: LinkCounters;

  constructor(origin: string, env: NatsEnv, counters: LinkCounters) {
    this.#origin = origin;
    this.#env = env;
    this.#counters = counters;
  }

  /** What cannot be sent is counted and logged. */
  write(subject: string, { type, correlationId, body }: Outbound): Uint8Array | Invalid {
    const { random, scheduler, logger } = this.#env;
    const at = Math.floor(scheduler.now());
    const head = {
      v: 1,
      type,
      id: random.uuid(),
      at,
      origin: this.#origin,
      correlationId,
    } as const;
    const message: Message = { ...head, body };
    const encoded = encodeMessage(message);
    if (encoded.outcome === 'bytes') return encoded.bytes;
    const { reason, detail } = encoded;
    this.#counters.unsendable += 1;
    logger.error('nats.unsendableMessage', { subject, type, reason, detail });
    return encoded;
  }
}
