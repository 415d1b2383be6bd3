import {
  catchError,
  concat,
  defer,
  endWith,
  ignoreElements,
  interval,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  take,
  tap,
} from 'rxjs';
import { type NumberWindow } from '../window';
import { ACK, confirm, type Delivery, IN_PROGRESS, nakAfter, tell, TERM } from './delivery';
import { Latest } from './latest';
import { bodyOf } from './letter-body';
import { type CheckedWork, type DeadReason, type WorkOutcome } from './work-config';

const NEWEST = 1_000;

/** Works on one delivery after another, and tells the server how each ended. */
export class WorkSettling {
  readonly #config: CheckedWork;
  readonly #handlerMs: NumberWindow;
  /** Errors of first attempts; those of other nodes are not known. */
  readonly #firstErrors = new Latest<string>(NEWEST);
  /** What the server was told at the end of one; it may not have heard. */
  readonly #ends = new Latest<string>(NEWEST);

  constructor(config: CheckedWork, handlerMs: NumberWindow) {
    this.#config = config;
    this.#handlerMs = handlerMs;
  }

  /** It is worked on still. */
  prolong({ reply }: Delivery): void {
    tell(this.#config.connectionNow(), reply, IN_PROGRESS);
  }

  /** Handed back, to be handed out again after so long. */
  handBack({ reply }: Delivery, delayMs: number): void {
    tell(this.#config.connectionNow(), reply, nakAfter(delayMs));
  }

  /** How it ends: one value, never an error. Cold; unsubscribing unsubscribes from the handler. */
  outcome(delivery: Delivery): Observable<WorkOutcome> {
    const { key, deliveries } = delivery;
    const end = this.#ends.get(key);
    if (end !== undefined) {
      return this.#confirmed(delivery, end).pipe(map(() => ({ kind: 'known', key })));
    }
    const outcome$ =
      deliveries > this.#config.maxDeliver
        ? this.#buried(delivery, 'unanswered', 'handed out too often, and never answered')
        : this.#worked(delivery);
    return outcome$.pipe(catchError((error: unknown) => of(this.#again(delivery, error))));
  }

  #worked(delivery: Delivery): Observable<WorkOutcome> {
    const { scheduler, handle, workingMs } = this.#config;
    const began = scheduler.now();
    const handled$ = defer(() => handle(delivery)).pipe(ignoreElements(), endWith(null));
    const prolonged$ = interval(workingMs, scheduler).pipe(
      tap(() => {
        this.prolong(delivery);
      }),
      ignoreElements(),
    );
    return merge(handled$, prolonged$).pipe(
      take(1),
      tap(() => {
        this.#handlerMs.add(scheduler.now() - began);
      }),
      mergeMap(() => this.#confirmed(delivery, ACK)),
      map((isConfirmed): WorkOutcome => ({ kind: 'done', key: delivery.key, isConfirmed })),
      catchError((error: unknown) => this.#failed(delivery, error)),
    );
  }

  #failed(delivery: Delivery, error: unknown): Observable<WorkOutcome> {
    const { isRetryable, maxDeliver } = this.#config;
    const { key, deliveries } = delivery;
    const text = String(error);
    if (this.#firstErrors.get(key) === undefined) this.#firstErrors.set(key, text);
    if (!isRetryable(error)) return this.#buried(delivery, 'not-retryable', text);
    if (deliveries >= maxDeliver) return this.#buried(delivery, 'exhausted', text);
    return of(this.#again(delivery, error));
  }

  #again(delivery: Delivery, error: unknown): WorkOutcome {
    const againMs = this.#waitOf(delivery);
    this.handBack(delivery, againMs);
    return { kind: 'failed', key: delivery.key, error, againMs };
  }

  #buried(delivery: Delivery, reason: DeadReason, lastError: string): Observable<WorkOutcome> {
    const { letters, correlationIdOf } = this.#config;
    const { stream, key, subject, deliveries, headers, bytes } = delivery;
    const firstError = this.#firstErrors.get(key) ?? lastError;
    const letter$ = defer(() =>
      letters.add({
        ...{ stream, key, subject, deliveries, headers, reason, firstError, lastError },
        correlationId: correlationIdOf(delivery),
        body: bodyOf(bytes),
      }),
    );
    const ended$ = defer(() => this.#confirmed(delivery, TERM));
    return concat(letter$.pipe(ignoreElements()), ended$).pipe(
      map((): WorkOutcome => ({ kind: 'dead', key, reason })),
      catchError((error: unknown) => {
        this.handBack(delivery, this.#waitOf(delivery));
        return of<WorkOutcome>({ kind: 'unwritten', key, error });
      }),
    );
  }

  #confirmed({ key, reply }: Delivery, payload: string): Observable<boolean> {
    const { connectionNow, timeoutMs } = this.#config;
    this.#firstErrors.delete(key);
    this.#ends.set(key, payload);
    return defer(() => confirm(connectionNow(), { reply, payload, timeoutMs }));
  }

  #waitOf({ deliveries }: Delivery): number {
    const { backoffMs } = this.#config;
    return backoffMs[Math.min(deliveries, backoffMs.length) - 1] ?? 0;
  }
}
