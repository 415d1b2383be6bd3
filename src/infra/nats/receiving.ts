import { type Message, type Rejection } from '../../ports/node-link';
import { type LogFields } from '../../ports/logger';
import { type LinkCounters } from './counters';
import { decodeMessage, type Invalid } from './envelope';
import { type NatsEnv } from './nats-config';
import { Seldom } from './seldom';

/** So much of an invalid message is kept. */
const KEPT_BYTES = 64 * 1024;
/** One line of a kind in so many ms: the counters have them all. */
const LINE_MS = 60_000;

/** What came in, as a message; what is none is counted, logged and handed to whoever keeps dead letters. */
export class Receiving {
  readonly #env: NatsEnv;
  readonly #counters: LinkCounters;
  readonly #lines: Seldom;

  constructor(env: NatsEnv, counters: LinkCounters) {
    this.#env = env;
    this.#counters = counters;
    this.#lines = new Seldom({ everyMs: LINE_MS, now: () => env.scheduler.now() });
  }

  read(subject: string, bytes: Uint8Array): Message | Invalid {
    this.#counters.received += 1;
    const decoded = decodeMessage(bytes);
    if (decoded.outcome === 'message') return decoded.message;
    this.#count(subject, decoded, {});
    const { reason, detail } = decoded;
    this.#env.onInvalid({ subject, reason, detail, bytes: bytes.slice(0, KEPT_BYTES) });
    return decoded;
  }

  /** It came whole, and is nothing to whoever heard it. */
  reject(message: Message, { subject, detail, isKept }: Rejection): void {
    const { type, origin } = message;
    const reason = 'wrong-body';
    this.#count(subject, { reason, detail }, { type, origin });
    if (!isKept) return;
    const bytes = Buffer.from(JSON.stringify(message), 'utf8').subarray(0, KEPT_BYTES);
    this.#env.onInvalid({ subject, reason, detail, bytes });
  }

  #count(
    subject: string,
    { reason, detail }: Pick<Invalid, 'reason' | 'detail'>,
    more: LogFields,
  ): void {
    this.#counters.invalid[reason] += 1;
    const untold = this.#lines.next(`${subject} ${reason}`);
    if (untold === null) return;
    const fields = { subject, reason, detail, ...more, untold };
    this.#env.logger.warn('nats.invalidMessage', fields);
  }
}
