import { ErrorCode, type Msg, type NatsConnection, NatsError } from 'nats';
import {
  catchError,
  defer,
  filter,
  finalize,
  from,
  map,
  merge,
  mergeMap,
  NEVER,
  type Observable,
  of,
  take,
  tap,
  throwError,
  timer,
} from 'rxjs';
import { RetryBudget, retryWithBackoff } from '#streams';
import { LinkError, type LinkErrorCode, type LinkErrorDetail } from '../../model/link-error';
import { type Message } from '../../ports/node-link';
import { type Line } from './line';
import { type LinkParts } from './link-parts';
import { type Receiving } from './receiving';
import { errorIn } from './refusal';

export interface Asked {
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly until: number;
  readonly isIdempotent: boolean;
}

/** One in five requests may be asked again unanswered, so that those who answer slowly are not asked ever more. */
const BUDGET = { ratio: 0.2, capacity: 100 };
/** How often one that is silent is asked, the first time counted; its time is divided by it. */
const TIMES = 4;
/** Who moves from one connection to another answers again in a moment. */
const MOVING = { maxAttempts: 4, baseMs: 25, capMs: 200 };

/**
 * Asks once; or, if it may be asked twice, until there is an answer: again by another connection when its own is lost, again after a quarter
 * of its time (the answerer may have lost what it was sent), and again in a moment where nobody answers.
 */
export class Attempts {
  readonly #parts: LinkParts;
  readonly #budget = new RetryBudget(BUDGET);

  constructor(parts: LinkParts) {
    this.#parts = parts;
  }

  ask(asked: Asked): Observable<Message> {
    if (!asked.isIdempotent) return this.#attempt(asked);
    const { scheduler } = this.#parts.env;
    return defer(() => {
      const everyMs = Math.max(1, Math.floor((asked.until - scheduler.now()) / TIMES));
      const silent$ = timer(everyMs, everyMs, scheduler).pipe(
        take(TIMES - 1),
        filter(() => this.#budget.take()),
        mergeMap(() => this.#again(asked)),
      );
      return merge(this.#patient(asked), silent$).pipe(take(1));
    });
  }

  /** Once more, as soon as there is a connection. What was asked before may have been done: that nobody takes it now is no answer. */
  #again(asked: Asked): Observable<Message> {
    const { counters, pool } = this.#parts;
    return pool.usable$.pipe(
      take(1),
      tap(() => {
        counters.askedAgain += 1;
      }),
      mergeMap(() => this.#patient(asked)),
      catchError((error: unknown) => (isAnswer(error) ? throwError(() => error) : NEVER)),
    );
  }

  /** Asks; in a moment again where nobody answers. */
  #patient(asked: Asked): Observable<Message> {
    const { random, scheduler } = this.#parts.env;
    return this.#attempt(asked).pipe(
      retryWithBackoff({
        ...MOVING,
        scheduler,
        random: random.next,
        budget: this.#budget,
        isRetryable: (error) => error instanceof LinkError && error.code === 'LINK_NO_RESPONDER',
      }),
    );
  }

  #attempt(asked: Asked): Observable<Message> {
    const { pool } = this.#parts;
    const { subject, isIdempotent } = asked;
    const down = (detail: Pick<LinkErrorDetail, 'text' | 'isUnsent'>): Observable<never> =>
      throwError(() => new LinkError('LINK_DOWN', { subject, ...detail }));
    return defer(() => {
      const line = pool.lineFor(subject);
      if (line?.connection == null) return down({ text: 'there is no connection', isUnsent: true });
      return this.#on(line, line.connection, asked);
    }).pipe(
      mergeMap((answer) => {
        if (answer !== LOST) return of(answer);
        return isIdempotent
          ? this.#again(asked)
          : down({ text: 'the connection was lost meanwhile' });
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
    return merge(from(answered), gone$.pipe(map((): typeof LOST => LOST))).pipe(
      take(1),
      map((answer) => (answer === LOST ? LOST : messageIn(answer, subject, receiving))),
      finalize(() => {
        line.meter.end();
      }),
    );
  }
}

/** Whether the other node has said it. */
const isAnswer = (error: unknown): error is LinkError =>
  error instanceof LinkError && (error.code === 'LINK_REFUSED' || error.code === 'LINK_INVALID');

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
