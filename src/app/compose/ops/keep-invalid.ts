import { createHash } from 'node:crypto';
import { catchError, concatMap, EMPTY, of, Subject, tap } from 'rxjs';
import { boundedBuffer, type CompositeSubscription } from '#streams';
import { bodyOf } from '../../../infra/nats/jet/letter-body';
import { type InvalidMessage } from '../../../infra/nats/nats-config';
import { Seldom } from '../../../infra/nats/seldom';
import { type DeadLetters, type NewDeadLetter } from '../../../ports/dead-letters';
import { type Logger } from '../../../ports/logger';

/** What became of messages that did not validate. */
export interface LetterCounts {
  /** Are kept, or were there already. */
  readonly kept: number;
  /** Could not be kept: too many at once, or there was no place. */
  readonly lost: number;
}

/** Where letters of the link come from. */
const LINK = 'link';
/** Letters that wait to be kept, and those under way. */
const WAITING = 1_000;
const AT_ONCE = 4;
/** One line in so many ms: the counters have them all. */
const LINE_MS = 60_000;

/** Keeps messages that did not validate as dead letters, each once, whichever nodes hear it. */
export class KeepInvalid {
  readonly #came$ = new Subject<InvalidMessage>();
  readonly #logger: Logger;
  readonly #lines: Seldom;
  #kept = 0;
  #lost = 0;

  constructor(logger: Logger, now: () => number) {
    this.#logger = logger;
    this.#lines = new Seldom({ everyMs: LINE_MS, now });
  }

  get counts(): LetterCounts {
    return { kept: this.#kept, lost: this.#lost };
  }

  /** Never throws. */
  take(message: InvalidMessage): void {
    this.#came$.next(message);
  }

  /** From now on what comes is kept there. */
  begin(scope: CompositeSubscription, deadLetters: Pick<DeadLetters, 'add'>): void {
    const lose = (subject: string, error: unknown): void => {
      this.#lost += 1;
      const untold = this.#lines.next(subject);
      if (untold !== null) this.#logger.warn('deadLetters.lost', { subject, error, untold });
    };
    const kept$ = this.#came$.pipe(
      boundedBuffer({
        max: WAITING,
        concurrency: AT_ONCE,
        overflow: 'drop-newest',
        onDrop: ({ subject }: InvalidMessage) => {
          lose(subject, new Error('too many at once'));
        },
        project: (message: InvalidMessage) =>
          deadLetters.add(letterOf(message)).pipe(
            tap({
              complete: () => {
                this.#kept += 1;
              },
            }),
            catchError((error: unknown) => {
              lose(message.subject, error);
              return EMPTY;
            }),
          ),
      }),
    );
    scope.subscribe('dead-letters', kept$, {
      error: (error) => {
        this.#logger.error('deadLetters.failed', { error });
      },
    });
  }
}

/** The same; what came by the link is not sent again: whoever sent it has long asked anew, or told all. */
export const linkOnlyOnce = (deadLetters: DeadLetters): DeadLetters => ({
  ...deadLetters,
  replay: (id) =>
    deadLetters.show(id).pipe(
      // bounded: one letter of one id.
      concatMap((letter) => (letter?.stream === LINK ? of(false) : deadLetters.replay(id))),
    ),
});

function letterOf({ subject, reason, detail, bytes }: InvalidMessage): NewDeadLetter {
  return {
    stream: LINK,
    subject,
    reason,
    deliveries: 1,
    firstError: detail,
    lastError: detail,
    correlationId: null,
    headers: {},
    body: bodyOf(bytes),
    // Every node that hears it makes the same one of it.
    key: createHash('sha256').update(subject).update('\0').update(bytes).digest('hex'),
  };
}
