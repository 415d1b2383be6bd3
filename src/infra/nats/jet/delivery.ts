import { type Msg, type NatsConnection } from 'nats';

/** A message of a stream, handed out by a consumer. */
export interface Work {
  readonly stream: string;
  /** Its place in the stream. */
  readonly seq: number;
  /** Names it for good, also when the stream was lost and counts from 1 again; a handler's inbox goes by it. */
  readonly key: string;
  readonly subject: string;
  /** How often it was handed out; 1 at first. */
  readonly deliveries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** The same, with where it is answered. */
export interface Delivery extends Work {
  readonly reply: string;
}

const LONG_REPLY = 11;

/**
 * `$JS.ACK.<stream>.<consumer>.<deliveries>.<seq>.<consumer seq>.<time>.<pending>`; newer servers put domain and account before the
 * stream (ADR-15, https://github.com/nats-io/nats-architecture-and-design). null = it is no delivery.
 */
export function deliveryOf(message: Msg): Delivery | null {
  const { reply = '', subject, data: bytes } = message;
  const all = reply.split('.');
  const tokens = all.length >= LONG_REPLY ? all.slice(4) : all.slice(2);
  const [stream = '', , deliveries, seq, , time = ''] = tokens;
  if (!reply.startsWith('$JS.ACK.') || time === '') return null;
  return {
    ...{ stream, subject, bytes, reply },
    seq: Number(seq),
    key: `${String(seq)}-${time}`,
    deliveries: Number(deliveries),
    headers: headersOf(message),
  };
}

const headersOf = ({ headers }: Msg): Readonly<Record<string, string>> =>
  Object.fromEntries((headers?.keys() ?? []).map((name) => [name, headers?.get(name) ?? '']));

/** Handed out again at once, or after so long. */
export const nakAfter = (delayMs: number): string =>
  delayMs === 0 ? '-NAK' : `-NAK {"delay":${Math.round(delayMs * 1e6)}}`;
export const ACK = '+ACK';
/** Bare: servers before 2.10.4 do not know one with a reason. */
export const TERM = '+TERM';
export const IN_PROGRESS = '+WPI';

/** Says it without an answer; what is said without a connection is lost, and the message is handed out again. */
export function tell(connection: NatsConnection | null, reply: string, payload: string): void {
  if (connection?.isClosed() === false) connection.publish(reply, payload);
}

/** Says it, and whether the server has heard. */
export async function confirm(
  connection: NatsConnection | null,
  said: { readonly reply: string; readonly payload: string; readonly timeoutMs: number },
): Promise<boolean> {
  if (connection === null) return false;
  const { reply, payload, timeoutMs: timeout } = said;
  return connection.request(reply, payload, { timeout }).then(
    () => true,
    () => false,
  );
}
