import { AckPolicy, DeliverPolicy, nanos, type NatsConnection } from 'nats';
import { makeStream } from './make-stream';
import { type CheckedWork } from './work-config';

/**
 * Makes the stream and its durable consumer, or finds them, or changes the consumer's numbers to ours.
 *
 * The server hands out without end: how often is counted here, so that one message of which each holder died gets its letter too.
 */
export async function beginConsumer(
  connection: NatsConnection,
  config: CheckedWork,
): Promise<NatsConnection> {
  const { stream, durable, filterSubject, ackWaitMs, maxAckPending, timeoutMs } = config;
  const manager = await makeStream(connection, stream, timeoutMs);
  await manager.consumers.add(stream.name, {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: maxAckPending,
    max_deliver: -1,
    ...(filterSubject !== undefined && { filter_subject: filterSubject }),
  });
  return connection;
}
