import { type Msg } from 'nats';
import { catchError, defer, EMPTY, finalize, Observable, of, take, tap, throwIfEmpty } from 'rxjs';
import { Bulkhead, type CompositeSubscription } from '#streams';
import { type LinkRefusal } from '../../model/link-error';
import { type Message, type Outbound, type ServeLimits } from '../../ports/node-link';
import { failedAt } from './failed-at';
import { type LinkParts } from './link-parts';
import { ERROR_TYPE, refusalOf } from './refusal';

export interface Served extends ServeLimits {
  readonly subject: string;
  readonly handler: (message: Message) => Observable<Outbound>;
}

/** Of those who serve one subject one gets a request; so do two subscriptions of one who moves. */
const SERVERS = 'servers';

/** Answers what is asked on a subject, while it is subscribed to. Never emits, completes or errors. */
export function serve(
  parts: LinkParts,
  handlers: CompositeSubscription,
  served: Served,
): Observable<never> {
  const { env, pool } = parts;
  const { subject } = served;
  return new Observable<never>(() => {
    const serving = new Serving(parts, handlers, served);
    return pool.listen({
      subject,
      group: SERVERS,
      take: (message) => {
        serving.take(message);
      },
      refused: failedAt(env.logger, { what: 'subscribe', subject }),
    });
  });
}

class Serving {
  readonly #parts: LinkParts;
  readonly #served: Served;
  /** What is in flight is its work: it outlives the subscription, and ends with the link. */
  readonly #handlers: CompositeSubscription;
  readonly #bulkhead: Bulkhead;
  readonly #subject: string;

  constructor(parts: LinkParts, handlers: CompositeSubscription, served: Served) {
    const { maxInFlight, subject } = served;
    this.#parts = parts;
    this.#handlers = handlers;
    this.#served = served;
    this.#bulkhead = new Bulkhead({ concurrent: maxInFlight, queue: parts.config.serveQueueMax });
    this.#subject = subject;
  }

  /** Called by the socket: never throws. */
  take({ data, reply = '' }: Msg): void {
    const { counters, receiving } = this.#parts;
    if (this.#bulkhead.state.kind === 'full' || this.#handlers.state !== 'open') {
      counters.busy += 1;
      this.#refuse(reply, null, BUSY);
      return;
    }
    const message = receiving.read(this.#subject, data);
    if ('outcome' in message) {
      this.#refuse(reply, null, { code: 'LINK_INVALID', text: message.reason });
      return;
    }
    counters.served += 1;
    void this.#handlers.run(this.#subject, () => this.#answered(message, reply));
  }

  /** It is always answered, be it that the link ends first. */
  #answered(message: Message, reply: string): Observable<unknown> {
    const { counters, env, pool } = this.#parts;
    const since = env.scheduler.now();
    const meter = pool.lineFor(this.#subject)?.meter;
    meter?.begin();
    let isAnswered = false;
    return this.#bulkhead.admit(this.#handled(message)).pipe(
      tap((answer) => {
        isAnswered = true;
        this.#answer(reply, answer);
      }),
      finalize(() => {
        meter?.end();
        const ms = env.scheduler.now() - since;
        counters.servedMs.add(ms);
        counters.servedWithin.add(ms);
        if (!isAnswered) this.#refuse(reply, message, ENDED);
        if (this.#handlers.state !== 'open')
          counters.handlers[isAnswered ? 'asked' : 'aborted'] += 1;
      }),
    );
  }

  /** The handler's answer, or its error as one. */
  #handled(message: Message): Observable<Outbound> {
    const { counters, env } = this.#parts;
    const { handler } = this.#served;
    return defer(() => {
      // It has waited until the link ends: it is not begun any more.
      if (this.#handlers.state === 'closing') return EMPTY;
      const since = env.scheduler.now();
      return defer(() => handler(message)).pipe(
        take(1),
        throwIfEmpty(() => new Error('a handler ended without an answer')),
        catchError((error: unknown) => {
          counters.failed += 1;
          const body = this.#reported(error, message);
          return of({ type: ERROR_TYPE, correlationId: message.correlationId, body });
        }),
        finalize(() => {
          counters.handlerMs.add(env.scheduler.now() - since);
        }),
      );
    });
  }

  #reported(error: unknown, { type, id, correlationId }: Message): LinkRefusal {
    const refusal = refusalOf(error);
    const fields = { subject: this.#subject, type, id, correlationId, error };
    const { logger } = this.#parts.env;
    if (refusal.code === 'INTERNAL') logger.error('nats.handlerFailed', fields);
    else logger.debug('nats.handlerRefused', fields);
    return refusal;
  }

  #refuse(reply: string, request: Message | null, body: LinkRefusal): void {
    const correlationId = request?.correlationId ?? 'none';
    this.#answer(reply, { type: ERROR_TYPE, correlationId, body });
  }

  /** By whatever connection is there: the one that it came by may be gone. */
  #answer(reply: string, answer: Outbound): void {
    const { counters, pool, sending } = this.#parts;
    if (reply === '') return;
    const bytes = sending.write(this.#subject, answer);
    if ('outcome' in bytes) {
      if (answer.type === ERROR_TYPE) return;
      this.#refuse(reply, null, { code: 'LINK_INVALID', text: `the answer is ${bytes.reason}` });
      return;
    }
    if (!pool.publish(this.#subject, bytes, reply)) counters.dropped += 1;
  }
}

const BUSY: LinkRefusal = { code: 'LINK_BUSY', text: 'too many requests wait', retryAfterMs: 100 };
const ENDED: LinkRefusal = { code: 'LINK_DOWN', text: 'the node ended before it was answered' };
