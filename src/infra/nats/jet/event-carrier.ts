import { type JetStreamClient, type NatsConnection } from 'nats';
import { defer, filter, from, ignoreElements, mergeMap, type Observable, tap } from 'rxjs';
import { retryWithBackoff } from '#streams';
import { type LoggedEvent } from '../../../model/event';
import { type ZoneId } from '../../../model/ids';
import { LinkError, type LinkErrorCode } from '../../../model/link-error';
import { type EventCarrier } from '../../../ports/event-carrier';
import { type Message } from '../../../ports/node-link';
import { NumberWindow, type WindowSummary } from '../window';
import { asked } from './asked';
import { type Jet, timeoutOf } from './jet';
import { Made } from './made';
import { checkedStream, makeStream, type StreamSpec } from './make-stream';
import { whole } from './whole';

/** A row on its way; its id is the same whenever it is sent. */
export type EventMessage = Pick<Message, 'type' | 'id' | 'correlationId' | 'body'>;

export interface EventCarrierConfig extends Jet {
  /** `MYTHOS_EVENTS` and the subjects `mythos.<env>.events.>`. */
  readonly stream: StreamSpec;
  readonly subjectOf: (zone: ZoneId) => string;
  /** As it travels. */
  readonly encode: (message: EventMessage) => Uint8Array;
  /** Rows sent and not yet acknowledged; 1 to 4,096. @default 256 */
  readonly maxInFlight?: number;
  /** Attempts of one `carry`; 1 to 1,000. @default 4 */
  readonly maxAttempts?: number;
}

/** Since the start; times are of the newest thousand. */
export interface EventCarrierCounters {
  readonly inFlight: number;
  /** Acknowledged, those that were there already among them. */
  readonly carried: number;
  readonly duplicates: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** Calls that erred. */
  readonly failed: number;
  /** How often the stream was made or found. */
  readonly streams: number;
  readonly ackMs: WindowSummary;
}

export interface OwnEventCarrier extends EventCarrier {
  counters(): EventCarrierCounters;
}

/** What may be over in a moment. Without a connection there is no waiting: whoever sends again knows when it is back. */
const PASSING: readonly LinkErrorCode[] = ['LINK_TIMEOUT', 'LINK_NO_RESPONDER'];
const LONGEST_PAUSE_MS = 2_000;
const NEWEST = 1_000;

/**
 * Carries rows into a stream of JetStream, which is made at first use, and again when the server lost its disk.
 *
 * Use it behind an outbox: a row that it carried twice is stored once within 120 s, and whoever reads goes by the offset.
 *
 * - **Cold** each subscription sends. Emits nothing.
 * - **Completes** when all are acknowledged: they are on disk.
 * - **Errors** LinkError: LINK_DOWN at once without a connection; LINK_TIMEOUT and LINK_NO_RESPONDER after `maxAttempts`; LINK_REFUSED.
 * - **Unsubscribing** sends no more; what was sent may be stored.
 * - **Time** the pauses between attempts, full jitter up to 2 s, on `scheduler`.
 * - **Memory** `maxInFlight` rows encoded at one time.
 * - **Order** sent in the order given. An attempt begins again with the first that was not acknowledged, so those behind it that were
 *   stored may come before it in the stream.
 * @throws BadConfigError
 */
export function createEventCarrier(config: EventCarrierConfig): OwnEventCarrier {
  const { scheduler, random } = config;
  const timeoutMs = timeoutOf(config);
  const spec = checkedStream(config.stream);
  const maxInFlight = whole('maxInFlight', config.maxInFlight ?? 256, { min: 1, max: 4_096 });
  const maxAttempts = whole('maxAttempts', config.maxAttempts ?? 4, { min: 1, max: 1_000 });
  const stream = new Made<JetStreamClient>(async (connection: NatsConnection) => {
    await makeStream(connection, spec, timeoutMs);
    return connection.jetstream({ timeout: timeoutMs });
  });
  const counters = { inFlight: 0, carried: 0, duplicates: 0, failed: 0, attempts: 0, calls: 0 };
  const ackMs = new NumberWindow(NEWEST);

  const send = async (connection: NatsConnection, row: Row): Promise<void> => {
    const began = scheduler.now();
    counters.inFlight += 1;
    try {
      const { id, event } = row;
      const bytes = config.encode(messageOf(row));
      const { duplicate } = await stream.use(connection, (js) =>
        js.publish(config.subjectOf(event.zone), bytes, { msgID: id, timeout: timeoutMs }),
      );
      counters.carried += 1;
      if (duplicate) counters.duplicates += 1;
      ackMs.add(scheduler.now() - began);
    } finally {
      counters.inFlight -= 1;
    }
  };

  const carry = (epoch: string, events: readonly LoggedEvent[]): Observable<void> =>
    defer(() => {
      counters.calls += 1;
      const done = new Set<LoggedEvent>();
      const attempt$ = defer(() => {
        counters.attempts += 1;
        // bounded: the rows are in an array that is there anyway.
        return from(events).pipe(
          filter((event) => !done.has(event)),
          mergeMap((event) => {
            const row = { epoch, event, id: `${epoch}.${event.offset}` };
            const sent$ = asked(config, spec.name, (connection) => send(connection, row));
            return sent$.pipe(tap(() => done.add(event)));
          }, maxInFlight),
        );
      });
      return attempt$.pipe(
        ignoreElements(),
        retryWithBackoff({
          ...{ maxAttempts, scheduler, random, isRetryable },
          capMs: LONGEST_PAUSE_MS,
        }),
        tap({ error: () => (counters.failed += 1) }),
      );
    });

  return {
    carry,
    counters: () => {
      const { calls, attempts, ...told } = counters;
      const { times: streams } = stream;
      return { ...told, retries: attempts - calls, streams, ackMs: ackMs.summary() };
    },
  };
}

interface Row {
  readonly id: string;
  readonly epoch: string;
  readonly event: LoggedEvent;
}

const messageOf = ({ id, epoch, event }: Row): EventMessage => ({
  id,
  type: 'event',
  correlationId: event.correlationId,
  body: { epoch, event },
});

const isRetryable = (error: unknown): boolean =>
  error instanceof LinkError && PASSING.includes(error.code);
