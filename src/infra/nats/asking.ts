import { ErrorCode, type Msg, type NatsConnection, NatsError } from 'nats';
import {
  catchError,
  defer,
  finalize,
  from,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  take,
  tap,
  throwError,
} from 'rxjs';
import { Bulkhead, timeoutWithin } from '#streams';
import { LinkError, type LinkErrorCode } from '../../model/link-error';
import { type Message, type Outbound, type RequestWithin } from '../../ports/node-link';
import { type LinkCounters } from './counters';
import { type Line } from './line';
import { type NatsConfig, type NatsEnv } from './nats-config';
import { type Pool } from './pool';
import { type Receiving } from './receiving';
import { errorIn } from './refusal';
import { type Sending } from './sending';

export interface AskingParts {
  readonly config: NatsConfig;
  readonly env: NatsEnv;
  readonly pool: Pool;
  readonly counters: LinkCounters;
  readonly sending: Sending;
  readonly receiving: Receiving;
}

interface Asked {
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly until: number;
  readonly isIdempotent: boolean;
}

/** Asks other nodes: so many at a time, each within its time. */
export class Asking {
  readonly #parts: AskingParts;
  readonly #bulkhead: Bulkhead;

  constructor(parts: AskingParts) {
    const { requestsMax, requestsQueueMax } = parts.config;
    this.#parts = parts;
    this.#bulkhead = new Bulkhead({ concurrent: requestsMax, queue: requestsQueueMax });
  }

  request(subject: string, message: Outbound, within: RequestWithin): Observable<Message> {
    const { timeoutMs, isIdempotent = false } = within;
    const { counters, env, sending } = this.#parts;
    const { scheduler } = env;
    const late = (): Error =>
      new LinkError('LINK_TIMEOUT', { subject, text: `no answer within ${timeoutMs} ms` });
    return defer(() => {
      const since = scheduler.now();
      const bytes = sending.write(subject, message);
      if ('outcome' in bytes) {
        const text = `${bytes.reason}: ${bytes.detail}`;
        return throwError(() => new LinkError('LINK_INVALID', { subject, text }));
      }
      if (this.#bulkhead.state.kind === 'full') {
        const text = 'too many requests of this node wait';
        return throwError(() => new LinkError('LINK_BUSY', { subject, text }));
      }
      const asked: Asked = { subject, bytes, until: since + timeoutMs, isIdempotent };
      return this.#bulkhead.admit(this.#ask(asked)).pipe(
        timeoutWithin({ totalMs: timeoutMs, error: late, scheduler }),
        tap(() => {
          counters.requestMs.add(scheduler.now() - since);
        }),
      );
    }).pipe(this.#counted());
  }

  #ask(asked: Asked): Observable<Message> {
    const { counters, pool } = this.#parts;
    const { subject, isIdempotent } = asked;
    const down = (text: string): Observable<never> =>
      throwError(() => new LinkError('LINK_DOWN', { subject, text }));
    const again$ = pool.usable$.pipe(
      take(1),
      tap(() => {
        counters.askedAgain += 1;
      }),
      mergeMap(() => this.#ask(asked)),
    );
    return defer(() => {
      const line = pool.lineFor(subject);
      if (line?.connection == null) return down('there is no connection');
      return this.#on(line, line.connection, asked);
    }).pipe(
      mergeMap((answer) => {
        if (answer !== LOST) return of(answer);
        return isIdempotent ? again$ : down('the connection was lost meanwhile');
      }),
    );
  }

  #on(line: Line, connection: NatsConnection, asked: Asked): Observable<Message | typeof LOST> {
    const { subject, bytes, until, isIdempotent } = asked;
    const { receiving, env } = this.#parts;
    line.meter.begin();
    const timeout = Math.max(1, until - env.scheduler.now());
    // A promise that nobody waits for any more must not reject.
    const answered = connection
      .request(subject, bytes, { timeout })
      .catch((error: unknown) => error as Error);
    // One that may be asked again need not wait until the connection is given up.
    const gone$ = isIdempotent ? line.unusable$ : line.lost$;
    return merge(from(answered), gone$.pipe(map(() => LOST))).pipe(
      take(1),
      map((answer) => (answer === LOST ? LOST : messageIn(answer, subject, receiving))),
      finalize(() => {
        line.meter.end();
      }),
    );
  }

  #counted(): <T>(source$: Observable<T>) => Observable<T> {
    const { counters } = this.#parts;
    return (source$) =>
      source$.pipe(
        tap(() => {
          counters.requests.answered += 1;
        }),
        catchError((error: unknown) => {
          if (error instanceof LinkError) counters.requests[error.code] += 1;
          return throwError(() => error);
        }),
      );
  }
}

/** Its connection was lost while it was asked. */
const LOST = Symbol('lost');

function messageIn(answer: Msg | Error, subject: string, receiving: Receiving): Message {
  if (answer instanceof Error) throw linkErrorOf(answer, subject);
  const read = receiving.read(subject, answer.data);
  if ('outcome' in read) {
    throw new LinkError('LINK_INVALID', { subject, text: `the answer is ${read.reason}` });
  }
  const error = errorIn(read, subject);
  if (error !== null) throw error;
  return read;
}

const CODES: Readonly<Record<string, LinkErrorCode>> = {
  [ErrorCode.NoResponders]: 'LINK_NO_RESPONDER',
  [ErrorCode.Timeout]: 'LINK_TIMEOUT',
  [ErrorCode.MaxPayloadExceeded]: 'LINK_INVALID',
};

function linkErrorOf(cause: Error, subject: string): LinkError {
  const code = (cause instanceof NatsError ? CODES[cause.code] : undefined) ?? 'LINK_DOWN';
  return new LinkError(code, { subject, text: cause.message, cause });
}
