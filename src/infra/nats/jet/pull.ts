import { type Msg, type NatsConnection, createInbox, nanos } from 'nats';
import { Observable } from 'rxjs';
import { LinkError } from '../../../model/link-error';
import { type Delivery, deliveryOf, nakAfter, tell } from './delivery';

export interface PullConfig {
  readonly connection: NatsConnection;
  readonly stream: string;
  readonly durable: string;
  /** Messages at most. */
  readonly batch: number;
  readonly expiresMs: number;
  readonly heartbeatMs: number;
}

/** What a pull hears: a message, or that the server still knows of it. */
export type Pulled = { readonly kind: 'beat' } | { readonly kind: 'work'; readonly work: Delivery };

const BEAT = 100;
const NO_MESSAGES = 404;
const TIME_OVER = 408;
const NO_RESPONDERS = 503;

/**
 * One request for so many messages, and what comes of it.
 *
 * - **Completes** when all have come, or its time is over.
 * - **Errors** LinkError when the server ends it: the consumer is gone, the server stops, JetStream does not answer.
 * - **Unsubscribing** takes no more: what is on its way is handed back at once, for others.
 */
export function pull(config: PullConfig): Observable<Pulled> {
  const { connection, batch } = config;
  return new Observable((subscriber) => {
    const inbox = createInbox();
    let came = 0;
    const callback = (_error: unknown, message: Msg): void => {
      const work = deliveryOf(message);
      if (work === null) {
        hear(message.headers?.code ?? 0, message.headers?.description ?? '');
      } else if (subscriber.closed) {
        tell(connection, work.reply, nakAfter(0));
      } else {
        came += 1;
        subscriber.next({ kind: 'work', work });
        if (came === batch) subscriber.complete();
      }
    };
    const hear = (code: number, text: string): void => {
      if (code === BEAT) subscriber.next({ kind: 'beat' });
      else if (code === NO_MESSAGES || (code === TIME_OVER && /timeout/i.test(text))) {
        subscriber.complete();
      } else {
        const { stream, durable } = config;
        const kind = code === NO_RESPONDERS ? 'LINK_NO_RESPONDER' : 'LINK_REFUSED';
        subscriber.error(
          new LinkError(kind, { subject: `${stream}.${durable}`, text: `${code} ${text}` }),
        );
      }
    };
    const subscription = connection.subscribe(inbox, { callback });
    connection.publish(...requestOf(config), { reply: inbox });
    return () => {
      if (came === batch || connection.isClosed()) subscription.unsubscribe();
      else subscription.drain().catch(() => undefined);
    };
  });
}

const requestOf = (config: PullConfig): [subject: string, payload: string] => [
  `$JS.API.CONSUMER.MSG.NEXT.${config.stream}.${config.durable}`,
  JSON.stringify({
    batch: config.batch,
    expires: nanos(config.expiresMs),
    idle_heartbeat: nanos(config.heartbeatMs),
  }),
];
