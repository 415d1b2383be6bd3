import { isObservable, Subscription } from 'rxjs';
import { type BusFailure } from './bus-failure';
import { type BusSubscription, type Handle, type HandlerCounts } from './bus-subscription';
import { Handled, type HandledObserver, isWork } from './handled';
import { type HandlerLimits } from './handler-config';
import { HandlerOverflowError } from './handler-overflow-error';
import { type Listener } from './topic';
import { type EventTally } from './type-counts';
import { WaitingEvents } from './waiting-events';

/** What a handler tells its bus. */
export interface HandlerHost<TEvent> {
  readonly failed: (failure: BusFailure<TEvent>) => void;
  /** It has something under way. */
  readonly busy: (handler: BusSubscription) => void;
  /** It has nothing under way, and nothing waits. */
  readonly idle: (handler: BusSubscription) => void;
}

export interface HandlerPlan<TEvent> {
  readonly since: number;
  readonly handle: Handle<TEvent>;
  readonly limits: HandlerLimits;
  readonly host: HandlerHost<TEvent>;
}

/** Calls one handler with one event after the other, keeps what comes meanwhile, and counts each outcome truthfully. */
export class Handler<TEvent extends { readonly type: string }>
  implements BusSubscription, Listener<TEvent>, HandledObserver<TEvent>
{
  readonly since: number;
  seat = -1;
  readonly #handle: Handle<TEvent>;
  readonly #limits: HandlerLimits;
  readonly #host: HandlerHost<TEvent>;
  readonly #aborting = new AbortController();
  readonly #signal = this.#aborting.signal;
  readonly #left = new Subscription();
  readonly #waiting = new WaitingEvents<Handled<TEvent>>();
  readonly #running = new Set<Handled<TEvent>>();
  readonly #counts = { completed: 0, failed: 0, cancelled: 0, dropped: 0 };
  /** Calls of the handler that have not returned, and what is under way. */
  #active = 0;
  /** Calls of the handler that have not returned. */
  #calls = 0;
  #isPumping = false;
  #isEnding = false;

  constructor({ since, handle, limits, host }: HandlerPlan<TEvent>) {
    this.since = since;
    this.#handle = handle;
    this.#limits = limits;
    this.#host = host;
  }

  get closed(): boolean {
    return this.#left.closed;
  }

  counts(): HandlerCounts {
    return { ...this.#counts, waiting: this.#waiting.size, running: this.#active };
  }

  /** Run when it ends. */
  onEnd(leave: () => void): void {
    this.#left.add(leave);
  }

  take(event: TEvent, tally: EventTally): void {
    if (this.#active === 0) this.#start(event, tally);
    else this.#startOrWait(event, tally);
  }

  /** Ends by itself once what waits and is under way is over. */
  complete(): void {
    this.#isEnding = true;
    if (this.#active === 0) this.unsubscribe();
  }

  unsubscribe(): void {
    if (this.closed) return;
    this.#left.unsubscribe();
    const cancelled = [...this.#running];
    this.#active -= this.#running.size;
    this.#running.clear();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      cancelled.push(next);
    }
    for (const each of cancelled) this.#cancelled(each.tally);
    if (cancelled.length > 0) this.#aborting.abort();
    for (const each of cancelled) {
      this.#try(each, () => {
        each.cancel();
      });
    }
    this.#leaveWhenIdle();
  }

  completed(handled: Handled<TEvent>): void {
    if (!this.#running.delete(handled)) return;
    this.#active -= 1;
    this.#counts.completed += 1;
    handled.tally.completed += 1;
    this.#pump();
  }

  failed(handled: Handled<TEvent>, error: unknown): void {
    if (!this.#running.delete(handled)) return;
    this.#fail(handled.event, handled.tally, error);
    this.#active -= 1;
    this.#pump();
  }

  #start(event: TEvent, tally: EventTally): void {
    this.#active += 1;
    this.#calls += 1;
    this.#call(event, tally);
    this.#calls -= 1;
    if (this.closed) this.#leaveWhenIdle();
  }

  /** A call that has not returned will have an outcome yet. */
  #leaveWhenIdle(): void {
    if (this.#calls === 0) this.#host.idle(this);
  }

  #call(event: TEvent, tally: EventTally): void {
    let result: unknown;
    let isPending: boolean;
    try {
      result = this.#handle(event, this.#signal);
      isPending = isWork(result);
    } catch (error) {
      this.#fail(event, tally, error);
      this.#active -= 1;
      return;
    }
    if (isPending) {
      this.#follow(result, new Handled(event, tally));
      return;
    }
    this.#active -= 1;
    this.#counts.completed += 1;
    tally.completed += 1;
  }

  #follow(work: unknown, handled: Handled<TEvent>): void {
    if (this.closed) {
      // The handler itself has ended its subscription: what it began is cancelled, and a promise's end is heard by nobody.
      this.#active -= 1;
      this.#cancelled(handled.tally);
      this.#aborting.abort();
      if (isObservable(work)) return;
    } else {
      this.#running.add(handled);
      this.#host.busy(this);
    }
    this.#try(handled, () => {
      handled.follow(work, this);
    });
  }

  /** What is thrown is told: as the event's outcome, unless it has one. */
  #try(handled: Handled<TEvent>, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (this.#running.has(handled)) this.failed(handled, error);
      else this.#host.failed({ event: handled.event, error });
    }
  }

  #startOrWait(event: TEvent, tally: EventTally): void {
    const { buffer, concurrency } = this.#limits;
    if (this.#active < concurrency && this.#waiting.size === 0) {
      this.#start(event, tally);
      return;
    }
    if (this.#waiting.size < buffer.max) {
      this.#waiting.push(new Handled(event, tally));
      return;
    }
    this.#overflow(new Handled(event, tally));
  }

  #overflow(newest: Handled<TEvent>): void {
    const { overflow, max } = this.#limits.buffer;
    const dropped = overflow === 'drop-oldest' ? this.#waiting.exchange(newest) : newest;
    this.#counts.dropped += 1;
    dropped.tally.dropped += 1;
    if (overflow !== 'close') return;
    const { event } = newest;
    this.unsubscribe();
    this.#host.failed({ event, error: new HandlerOverflowError(event.type, max) });
  }

  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    while (this.#active < this.#limits.concurrency) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      this.#start(next.event, next.tally);
    }
    this.#isPumping = false;
    if (this.#active > 0 || this.closed) return;
    this.#host.idle(this);
    if (this.#isEnding) this.unsubscribe();
  }

  #fail(event: TEvent, tally: EventTally, error: unknown): void {
    this.#counts.failed += 1;
    tally.failed += 1;
    this.#host.failed({ event, error });
  }

  #cancelled(tally: EventTally): void {
    this.#counts.cancelled += 1;
    tally.cancelled += 1;
  }
}
