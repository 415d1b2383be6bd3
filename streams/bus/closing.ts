import { AsyncSubject, type Observable, type SchedulerLike, Subscription, timer } from 'rxjs';
import { apart } from '../resilience/apart';
import { type BusReport } from './bus-report';
import { type BusSubscription } from './bus-subscription';
import { type BusTotals } from './type-counts';

export interface ClosingConfig {
  readonly scheduler: SchedulerLike;
  readonly totals: () => BusTotals;
  /** Nothing is under way any more. */
  readonly finished: () => void;
}

/** How a bus ends: handlers finish what they have until the deadline, then it is cancelled; and what became of it. */
export class Closing {
  readonly #config: ClosingConfig;
  readonly #busy = new Set<BusSubscription>();
  readonly #report$ = new AsyncSubject<BusReport>();
  readonly #timers = new Subscription();
  #calledAt = Infinity;
  #deadline = Infinity;
  #hasBegun = false;
  /** At the time when everything had been delivered. */
  #before: BusTotals | undefined;

  constructor(config: ClosingConfig) {
    this.#config = config;
  }

  /** One value, once nothing is left. */
  get report$(): Observable<BusReport> {
    return apart(this.#report$);
  }

  readonly busy = (handler: BusSubscription): void => {
    this.#busy.add(handler);
  };

  readonly idle = (handler: BusSubscription): void => {
    this.#busy.delete(handler);
    if (this.#busy.size === 0) this.#finish();
  };

  /** @param drainMs how long from now; of several calls the earliest deadline counts. */
  call(drainMs: number): void {
    const now = this.#config.scheduler.now();
    this.#calledAt = Math.min(this.#calledAt, now);
    this.#deadline = Math.min(this.#deadline, now + drainMs);
  }

  /** No event is being delivered: the topics complete, the first time; then what is busy has until the deadline. */
  proceed(complete: () => void): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      const before = this.#config.totals();
      complete();
      this.#before = before;
    }
    if (this.#busy.size === 0) {
      this.#finish();
      return;
    }
    const { scheduler } = this.#config;
    const leftMs = this.#deadline - scheduler.now();
    if (leftMs <= 0) this.#cut();
    else
      this.#timers.add(
        timer(leftMs, scheduler).subscribe({
          next: this.#cut,
          error: this.#cut,
        }),
      );
  }

  readonly #cut = (): void => {
    for (const handler of this.#busy) handler.unsubscribe();
  };

  #finish(): void {
    if (this.#before === undefined || this.#timers.closed) return;
    this.#timers.unsubscribe();
    const { completed, failed, cancelled } = this.#config.totals();
    const now = this.#config.scheduler.now();
    this.#config.finished();
    this.#report$.next({
      completed: completed - this.#before.completed,
      failed: failed - this.#before.failed,
      cancelled: cancelled - this.#before.cancelled,
      ms: now - this.#calledAt,
    });
    this.#report$.complete();
  }
}
