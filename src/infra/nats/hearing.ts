import { type Msg } from 'nats';
import { Observable } from 'rxjs';
import { type Message } from '../../ports/node-link';
import { failedAt } from './failed-at';
import { type LinkParts } from './link-parts';
import { RecentIds } from './recent-ids';
import { TurnQueue } from './turn-queue';

/** So many ids are remembered, to know what came twice while a subscription moved. */
const IDS_KEPT = 1_024;

/** What comes on a subject, while it is subscribed to. Never completes or errors. */
export function hear(parts: LinkParts, subject: string): Observable<Message> {
  const { config, counters, env, pool, receiving } = parts;
  return new Observable<Message>((subscriber) => {
    const ids = new RecentIds(IDS_KEPT);
    const queue = new TurnQueue<Msg>({
      max: config.queueMax,
      maxBytes: config.queueMaxBytes,
      sizeOf: ({ data }) => data.length,
      deliver: ({ data, subject: from }) => {
        const read = receiving.read(from, data);
        if ('outcome' in read) return;
        if (ids.isNew(read.id)) subscriber.next(read);
        else counters.duplicates += 1;
      },
      onDrop: () => {
        counters.overflowed += 1;
      },
      yieldToLoop: env.yieldToLoop,
      now: () => env.scheduler.now(),
    });
    const stop = pool.listen({
      subject,
      group: null,
      take: (message) => {
        queue.push(message);
      },
      refused: failedAt(env.logger, { what: 'subscribe', subject }),
    });
    return () => {
      stop();
      queue.close();
    };
  });
}
