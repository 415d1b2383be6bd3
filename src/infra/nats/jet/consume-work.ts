import {
  defer,
  EMPTY,
  filter,
  from,
  ignoreElements,
  lastValueFrom,
  map,
  merge,
  mergeMap,
  type Observable,
  repeat,
  ReplaySubject,
  startWith,
  Subject,
  switchMap,
  take,
  takeUntil,
  tap,
  timeout,
  timer,
} from 'rxjs';
import { retryWithBackoff } from '#streams';
import { NumberWindow } from '../window';
import { asked } from './asked';
import { beginConsumer } from './begin-consumer';
import { type Delivery } from './delivery';
import { pull, type Pulled } from './pull';
import {
  checkedWork,
  type CheckedWork,
  type WorkConfig,
  type WorkCounters,
  type WorkOutcome,
} from './work-config';
import { WorkSettling } from './work-settling';

export interface WorkConsumer {
  /**
   * Works while somebody is subscribed; tells how each delivery ended. Never errors; completes when `close` was called and all is done.
   * Unsubscribing stops taking; what is under way goes on, and its end is told to nobody.
   */
  readonly work$: Observable<WorkOutcome>;
  /** Stops taking; completes, without a value, when nothing is under way, at the latest when what was has been cut off after `closeMs`. */
  close(): Observable<void>;
  counters(): WorkCounters;
}

const NEWEST = 1_000;
const BEATS = 3;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Work of a JetStream stream: each message is acknowledged after its handler has completed, tried again after it erred, and becomes one
 * dead letter in the end.
 *
 * Use it for what must be done at least once, by one of several nodes.
 *
 * - **Cold** each subscription of `work$` takes work; all share `maxInFlight`.
 * - **Errors** none: a handler's is an outcome; without a connection, consumer or stream it begins anew, with backoff.
 * - **Time** pauses, `working` and the watchdog of 3 missed heartbeats on `scheduler`. Two attempts are apart by `backoffMs`, kept by the server.
 * - **Memory** `maxInFlight` messages; it asks for no more than it has room for, so none waits here.
 * - **Order** none: as many as have room are under way at once.
 * @throws BadConfigError
 */
export function consumeWork(config: WorkConfig): WorkConsumer {
  return new Consumer(checkedWork(config));
}

class Consumer implements WorkConsumer {
  readonly work$: Observable<WorkOutcome>;
  readonly #config: CheckedWork;
  readonly #handlerMs = new NumberWindow(NEWEST);
  readonly #settling: WorkSettling;
  readonly #counts = { done: 0, failed: 0, known: 0, dead: 0, unwritten: 0, abandoned: 0 };
  readonly #more = { repeated: 0, unconfirmed: 0, begun: 0 };
  readonly #inFlight = new Set<string>();
  readonly #freed$ = new Subject<undefined>();
  readonly #closing$ = new ReplaySubject<undefined>(1);
  readonly #cut$ = new Subject<undefined>();

  constructor(config: CheckedWork) {
    this.#config = config;
    this.#settling = new WorkSettling(config, this.#handlerMs);
    // bounded: so many are asked for as there is room.
    this.work$ = this.#deliveries().pipe(mergeMap((delivery) => this.#settled(delivery)));
  }

  close(): Observable<void> {
    const { closeMs, scheduler } = this.#config;
    return defer(() => {
      this.#closing$.next(undefined);
      const idle$ = this.#freed$.pipe(
        startWith(undefined),
        filter(() => this.#inFlight.size === 0),
      );
      const late$ = timer(closeMs, scheduler).pipe(
        tap(() => {
          this.#cut$.next(undefined);
        }),
        ignoreElements(),
      );
      return merge(idle$, late$).pipe(take(1), ignoreElements());
    });
  }

  counters(): WorkCounters {
    const { size: inFlight } = this.#inFlight;
    return { inFlight, ...this.#counts, ...this.#more, handlerMs: this.#handlerMs.summary() };
  }

  #deliveries(): Observable<Delivery> {
    const { scheduler, random, stream, durable } = this.#config;
    return asked(this.#config, `${stream.name}.${durable}`, (connection) =>
      beginConsumer(connection, this.#config),
    ).pipe(
      switchMap((connection) => {
        this.#more.begun += 1;
        return this.#room().pipe(
          switchMap((batch) => this.#pull({ connection, batch })),
          repeat(),
        );
      }),
      retryWithBackoff({
        ...{ maxAttempts: Infinity, counted: 'since-value', scheduler, random },
        capMs: LONGEST_PAUSE_MS,
      }),
      filter((pulled) => pulled.kind === 'work'),
      map(({ work }) => work),
      takeUntil(this.#closing$),
    );
  }

  #pull(part: Pick<Parameters<typeof pull>[0], 'connection' | 'batch'>): Observable<Pulled> {
    const { stream, durable, expiresMs, heartbeatMs, scheduler } = this.#config;
    const each = BEATS * heartbeatMs;
    return pull({ ...part, stream: stream.name, durable, expiresMs, heartbeatMs }).pipe(
      timeout({ each, scheduler }),
    );
  }

  /** How many there is room for, once there is. */
  #room(): Observable<number> {
    return this.#freed$.pipe(
      startWith(undefined),
      map(() => this.#config.maxInFlight - this.#inFlight.size),
      filter((room) => room > 0),
      take(1),
    );
  }

  /** What is under way is nobody's subscription: it ends, whoever leaves. */
  #settled(delivery: Delivery): Observable<WorkOutcome> {
    const { key, deliveries } = delivery;
    if (deliveries > 1) this.#more.repeated += 1;
    if (this.#inFlight.has(key)) {
      this.#settling.prolong(delivery);
      return EMPTY;
    }
    this.#inFlight.add(key);
    const abandoned: WorkOutcome = { kind: 'abandoned', key };
    const cut$ = this.#cut$.pipe(
      map(() => {
        this.#settling.handBack(delivery, 0);
        return abandoned;
      }),
    );
    const end = lastValueFrom(merge(this.#settling.outcome(delivery), cut$).pipe(take(1)), {
      defaultValue: abandoned,
    });
    return from(
      end.then((outcome) => {
        this.#count(outcome);
        this.#inFlight.delete(key);
        this.#freed$.next(undefined);
        return outcome;
      }),
    );
  }

  #count(outcome: WorkOutcome): void {
    this.#counts[outcome.kind] += 1;
    if (outcome.kind === 'done' && !outcome.isConfirmed) this.#more.unconfirmed += 1;
  }
}
