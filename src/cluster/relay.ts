import {
  catchError,
  concatMap,
  defer,
  endWith,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  repeat,
  type SchedulerLike,
  take,
  timer,
} from 'rxjs';
import { type EventCarrier } from '../ports/event-carrier';
import { type EventLog } from '../ports/event-log';
import { type Outbox } from '../ports/outbox';

export interface RelayConfig {
  readonly epoch: string;
  readonly log: Pick<EventLog, 'read' | 'head'>;
  readonly outbox: Outbox;
  readonly carrier: EventCarrier;
  /** Emits when there is more. */
  readonly committed$: Observable<unknown>;
  /** It is looked again so often, ms, whatever is heard. */
  readonly lookMs: number;
  /** After a failure, ms. */
  readonly pauseMs: number;
  readonly scheduler: SchedulerLike;
  /** `lag`: rows that wait. */
  readonly failed: (error: unknown, lag: number) => void;
  /** It carries again, after a failure. */
  readonly recovered: (lag: number) => void;
}

/** Rows in one go. */
const CHUNK = 500;

/** What the relay did. */
export interface RelayCounts {
  readonly carried: number;
  readonly failures: number;
  /** Rows that were committed and not yet carried, when it last looked. */
  readonly lag: number;
}

/**
 * Carries committed rows outwards, at least once, in order: the log is the outbox, and how far it has been carried is kept beside it.
 *
 * - **Errors** never: what could not be carried is carried later.
 * - **Time** when there is more, and every `lookMs`; after a failure `pauseMs`.
 * - **Memory** 500 rows.
 */
export class Relay {
  readonly #config: RelayConfig;
  #counts = { carried: 0, failures: 0, lag: 0 };
  #isFailing = false;

  constructor(config: RelayConfig) {
    this.#config = config;
  }

  get counts(): RelayCounts {
    return this.#counts;
  }

  /** Carries while subscribed; emits nothing. */
  readonly run$: Observable<never> = defer(() => {
    const { committed$, lookMs, pauseMs, scheduler } = this.#config;
    const more$ = merge(committed$, timer(lookMs, scheduler)).pipe(take(1));
    return this.#round().pipe(
      // bounded: one end of one round.
      concatMap((what) => {
        if (what === 'more') return of(null);
        return what === 'all' ? more$ : timer(pauseMs, scheduler);
      }),
      ignoreElements(),
      repeat(),
    );
  });

  #round(): Observable<'more' | 'all' | 'failed'> {
    const { log, outbox, failed } = this.#config;
    return outbox.relayed().pipe(
      // bounded: one cursor of one round.
      concatMap((after) =>
        log.head().pipe(
          // bounded: one head of one round.
          concatMap(({ head, oldest }) => this.#carry(Math.max(after, oldest - 1), head)),
        ),
      ),
      catchError((error: unknown) => {
        this.#counts = { ...this.#counts, failures: this.#counts.failures + 1 };
        this.#isFailing = true;
        failed(error, this.#counts.lag);
        return of('failed' as const);
      }),
    );
  }

  #wentOn(): void {
    if (!this.#isFailing) return;
    this.#isFailing = false;
    this.#config.recovered(this.#counts.lag);
  }

  #carry(after: number, head: number): Observable<'more' | 'all'> {
    const { epoch, log, outbox, carrier } = this.#config;
    this.#counts = { ...this.#counts, lag: head - after };
    if (after >= head) return of('all');
    // By offsets, which have no gaps: what only a newer version knows is left out of what is read.
    const last = Math.min(after + CHUNK, head);
    return log.read({ after, upTo: last, limit: CHUNK }).pipe(
      // bounded: one chunk of one round.
      concatMap((events) =>
        carrier.carry(epoch, events).pipe(
          ignoreElements(),
          endWith(null),
          // bounded: one chunk of one round.
          concatMap(() => outbox.relayedTo(last)),
          map(() => {
            const { carried } = this.#counts;
            this.#counts = { ...this.#counts, carried: carried + events.length, lag: head - last };
            this.#wentOn();
            return last < head ? ('more' as const) : ('all' as const);
          }),
        ),
      ),
    );
  }
}
