import {
  concatMap,
  defer,
  map,
  type Observable,
  of,
  retry,
  type SchedulerLike,
  throwError,
  timer,
} from 'rxjs';
import { CommandFault } from '../model/command-fault';
import { type Message, type NodeLink, type Subject } from '../ports/node-link';
import { isLeftOpen, outcomeUnknown } from './after-doubt';
import { ANSWERED, type Asked, faultOf, wrongFields } from './wire';

export interface ForwardConfig {
  readonly link: Pick<NodeLink, 'request' | 'reject'>;
  /** Where the node that has the world answers. */
  readonly subject: Subject;
  /** Emits once this node has followed the log up to that commit, or has waited long enough. */
  readonly reached: (no: number) => Observable<unknown>;
  /** After which it has fallen silent, ms, and is asked again: it may be dead, and another has the world. */
  readonly timeoutMs: number;
  /** The same for what may not be asked again, ms. */
  readonly onceTimeoutMs: number;
  /** How long in all it is tried, ms: a world that goes from one node to the next is away for a moment. */
  readonly patienceMs: number;
  /** Between two tries, ms. */
  readonly pauseMs: number;
  readonly scheduler: SchedulerLike;
}

/**
 * Asks the node that has the world, and answers once this node has seen what came of it.
 *
 * What is idempotent is asked again while nobody answers, since the world may be on its way to another node.
 *
 * - **Cold** each subscription asks. One value.
 * - **Errors** with `CommandFault`: WORLD_UNAVAILABLE, nothing was done; OUTCOME_UNKNOWN, it was asked and nobody answered.
 */
export function forward(
  config: ForwardConfig,
  asked: Asked,
  {
    correlationId,
    isIdempotent,
  }: { readonly correlationId: string; readonly isIdempotent: boolean },
): Observable<unknown> {
  const { link, subject, patienceMs, pauseMs, scheduler, reached } = config;
  return defer(() => {
    const timeoutMs = isIdempotent ? config.timeoutMs : config.onceTimeoutMs;
    const until = scheduler.now() + patienceMs;
    let isInDoubt = false;
    return link
      .request(subject, { type: 'ask', correlationId, body: asked }, { timeoutMs, isIdempotent })
      .pipe(
        map((message) => answerIn(config, message)),
        // bounded: one answer to one request.
        concatMap(({ no, value }) => reached(no).pipe(map(() => value))),
        retry({
          delay: (error: unknown) => {
            const fault = toFault(error);
            isInDoubt ||= fault.code === 'OUTCOME_UNKNOWN';
            const isAway =
              fault.code === 'WORLD_UNAVAILABLE' ||
              (isInDoubt && isIdempotent && isLeftOpen(fault));
            if (!isAway) return throwError(() => fault);
            return scheduler.now() + pauseMs < until
              ? timer(pauseMs, scheduler)
              : throwError(() => (isInDoubt ? outcomeUnknown() : fault));
          },
        }),
      );
  });
}

function answerIn(
  { link, subject }: Pick<ForwardConfig, 'link' | 'subject'>,
  message: Message,
): { readonly no: number; readonly value: unknown } {
  const { data, error } = ANSWERED.safeParse(message.body);
  if (data === undefined) {
    // Whoever asked still has what was asked.
    link.reject(message, { subject, detail: wrongFields(error), isKept: false });
    throw outcomeUnknown();
  }
  if (data.kind === 'fault') throw faultOf(data);
  return data;
}

/** Nothing was sent, or it was and nobody knows what came of it. */
const UNSENT = ['LINK_NO_RESPONDER', 'LINK_BUSY'];

function toFault(error: unknown): CommandFault {
  if (error instanceof CommandFault) return error;
  const { code, isUnsent } = error as { readonly code?: unknown; readonly isUnsent?: unknown };
  return isUnsent === true || (typeof code === 'string' && UNSENT.includes(code))
    ? new CommandFault('WORLD_UNAVAILABLE', { retryAfterMs: 1_000, cause: error })
    : new CommandFault('OUTCOME_UNKNOWN', { retryAfterMs: 1_000, cause: error });
}

/** At once. */
export const atOnce = (): Observable<unknown> => of(null);
