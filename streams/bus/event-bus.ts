import { Observable, Subject, Subscription } from 'rxjs';
import { apart } from '../resilience/apart';
import { within } from '../bad-config-error';
import { LONGEST_MS } from '../time/longest-ms';
import { BusClosedError } from './bus-closed-error';
import { type CloseConfig, type EventBusConfig, partsOf } from './bus-config';
import { type BusFailure } from './bus-failure';
import { BusOverflowError } from './bus-overflow-error';
import { type BusReport } from './bus-report';
import { type BusSubscription, type Handle } from './bus-subscription';
import { Closing } from './closing';
import { type EventOfType, type Selection, type Typed, type Where } from './event-selection';
import { Handler, type HandlerHost } from './handler';
import { type HandlerConfig, limitsOf } from './handler-config';
import { Owners } from './owners';
import { joinScope } from './scoped-handler';
import { StreamListener } from './stream-listener';
import { type Listener } from './topic';
import { TopicIndex } from './topic-index';
import { type BusTotals, type TypeCounts } from './type-counts';

/**
 * Events to everyone who listens to their type, or to what they concern, in one order for all.
 *
 * Use it between the parts of one process; it is synchronous: when `publish` returns, everyone has had the event, unless
 * `publish` was called by a handler, or the event waits for a handler that is still at work on another.
 *
 * - **Hot** a late subscriber sees what is published after it came.
 * - **Completes** streams on `close()`, after the events published until then; handlers once they have done or cancelled what they
 *   have. Who comes later is ended at once.
 * - **Errors** the streams never do. A handler of `on` that fails is counted and reported on `errors$`, gets the next event, and
 *   keeps it from nobody. In a pipe behind `events$` rxjs ends that pipe; a teardown there that throws as the bus closes goes where rxjs
 *   sends what nobody hears.
 * - **Unsubscribing** takes effect at once, also for an event being delivered; what waits for a handler or is under way is cancelled.
 * - **Time** one timer while `close` drains.
 * - **Memory** one place per listener, one tally per type; `maxQueued` events wait while one is delivered, and `buffer.max` for each
 *   handler that is at work.
 * - **Order** that of publishing. An event published by a handler waits until the one being delivered has reached everyone. Those who
 *   listen to its type have it first, then those who listen to all, then those by key; among themselves in order of coming. Publishing costs
 *   as much as there are such listeners, coming and leaving O(1).
 *
 * @example
 * const bus = new EventBus<{ type: 'said'; text: string } | { type: 'left' }>();
 * bus.on('said', ({ text }) => heard.push(text));
 * bus.publish({ type: 'said', text: 'hello' }); // heard: ['hello']
 * bus.close();
 * bus.publish({ type: 'left' }); // throws BusClosedError
 */
export class EventBus<TEvent extends Typed, TKey extends string = never> {
  readonly #maxQueued: number;
  readonly #index: TopicIndex<TEvent>;
  readonly #owners = new Owners();
  readonly #closing: Closing;
  readonly #failure$ = new Subject<BusFailure<TEvent>>();
  readonly #host: HandlerHost<TEvent>;
  #queue: TEvent[] = [];
  #published = 0;
  #isClosed = false;
  #state: 'idle' | 'delivering' | 'closing' = 'idle';

  /** Handlers of `on` that failed or were ended, and teardowns of theirs that threw. Hot; completes when the bus has closed. */
  readonly errors$: Observable<BusFailure<TEvent>> = apart(this.#failure$);

  /** @throws BadConfigError when a field is out of its range. */
  constructor(config: EventBusConfig<TEvent, TKey> = {} as EventBusConfig<TEvent, TKey>) {
    const { maxQueued, keys, scheduler, scope } = partsOf<TEvent>(config);
    this.#maxQueued = maxQueued;
    const failed = (failure: BusFailure<TEvent>): void => {
      this.#failure$.next(failure);
    };
    this.#index = new TopicIndex(keys, failed);
    const left = new Subscription();
    this.#closing = new Closing({
      scheduler,
      totals: () => this.totals(),
      finished: () => {
        this.#failure$.complete();
        left.unsubscribe();
      },
    });
    this.#host = { failed, busy: this.#closing.busy, idle: this.#closing.idle };
    const leaf = scope?.add('bus', () => {
      this.close();
    });
    left.add(() => leaf?.remove());
  }

  /** Refuses what is published. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Per type that was ever published or listened to. */
  counts(): ReadonlyMap<string, TypeCounts> {
    return this.#index.counts();
  }

  /** Of all types together, since the bus was made. */
  totals(): BusTotals {
    return this.#index.totals();
  }

  /**
   * All events, those of one type, or those of a selection.
   *
   * @throws BadConfigError when there is no such key.
   */
  events$(): Observable<TEvent>;
  events$<TType extends TEvent['type'] = TEvent['type']>(
    what: TType | Selection<TType, TKey>,
  ): Observable<EventOfType<TEvent, TType>>;
  events$(what: string | Selection<string, TKey> = {}): Observable<TEvent> {
    const where = this.#index.checked(whereOf(what));
    return new Observable<TEvent>((subscriber) => {
      if (!this.isClosed) {
        return this.#index.add(where, new StreamListener(this.#published, subscriber));
      }
      subscriber.complete();
      return undefined;
    });
  }

  /**
   * Calls `handle` with every such event, until the subscription is ended.
   *
   * A handler that returns an Observable or a promise is at work until that is done; meanwhile its events wait in its own buffer, and
   * delay nobody else. Its second argument is aborted when what it does is cancelled; it is one signal for all its events.
   *
   * Unless the config says otherwise, its `concurrency` is 1 and its buffer one of 1,000 that drops the oldest.
   *
   * @throws BadConfigError when a field is out of its range, or there is no such key.
   * @throws ScopeClosedError unless `config.scope` is open.
   */
  on<TType extends TEvent['type'] = TEvent['type']>(
    what: TType | Selection<TType, TKey>,
    handle: Handle<EventOfType<TEvent, TType>>,
  ): BusSubscription;
  on<TType extends TEvent['type'] = TEvent['type']>(
    what: TType | Selection<TType, TKey>,
    config: HandlerConfig,
    handle: Handle<EventOfType<TEvent, TType>>,
  ): BusSubscription;
  on(what: string | Selection<string, TKey>, ...rest: OnRest): BusSubscription {
    const [config, handle] = rest.length === 1 ? [{}, rest[0]] : rest;
    const limits = limitsOf(config);
    const where = this.#index.checked(whereOf(what));
    const handler = new Handler({
      since: this.#published,
      // The index is what makes this so.
      handle: handle as Handle<TEvent>,
      limits,
      host: this.#host,
    });
    if (this.isClosed) {
      handler.unsubscribe();
      return handler;
    }
    const add = (listener: Listener<TEvent>): void => {
      handler.onEnd(this.#index.add(where, listener));
    };
    if (config.scope === undefined) add(handler);
    else
      joinScope(config.scope, { name: `on ${where.type ?? where.value ?? 'all'}`, handler, add });
    if (config.owner !== undefined) handler.onEnd(this.#owners.add(config.owner, handler));
    return handler;
  }

  /** Ends all subscriptions of `on` with this owner. @returns how many there were. */
  unsubscribeAll(owner: object | string): number {
    return this.#owners.end(owner);
  }

  /**
   * @throws BusClosedError after `close()`.
   * @throws BusOverflowError when more than `maxQueued` events published by handlers wait.
   */
  publish(event: TEvent): void {
    if (this.#state !== 'idle') {
      this.#publishLater(event);
      return;
    }
    this.#state = 'delivering';
    this.#index.deliver(event, (this.#published += 1));
    if (this.#queue.length > 0) this.#deliverQueue();
    if (this.#isClosed) this.#proceed();
    else this.#state = 'idle';
  }

  /**
   * Refuses what is published from now on. Streams complete once everything before it is delivered, which is at once unless a handler
   * called it. What waits for handlers and what they are at is cancelled at once, or at the deadline.
   *
   * Of several calls the earliest deadline counts; all reports are the same one.
   *
   * `drainMs` is 0 to 2,147,483,647; BadConfigError is thrown outside it.
   *
   * @returns with a config: the report, replayed to whoever subscribes later.
   */
  close(): void;
  close(config: CloseConfig): Observable<BusReport>;
  close({ drainMs }: CloseConfig = { drainMs: 0 }): Observable<BusReport> {
    this.#closing.call(within('drainMs', drainMs, { min: 0, max: LONGEST_MS }));
    this.#isClosed = true;
    if (this.#state !== 'delivering') this.#proceed();
    return this.#closing.report$;
  }

  #publishLater(event: TEvent): void {
    if (this.isClosed) throw new BusClosedError(event.type);
    if (this.#queue.length >= this.#maxQueued) {
      throw new BusOverflowError(event.type, this.#maxQueued);
    }
    this.#published += 1;
    this.#queue.push(event);
  }

  /** Round by round: what the handlers of one round publish is the next round. */
  #deliverQueue(): void {
    let delivered = this.#published - this.#queue.length;
    while (this.#queue.length > 0) {
      const round = this.#queue;
      this.#queue = [];
      for (const event of round) this.#index.deliver(event, (delivered += 1));
    }
  }

  #proceed(): void {
    this.#state = 'closing';
    this.#closing.proceed(() => {
      this.#index.complete();
    });
  }
}

type OnRest = readonly [Handle<never>] | readonly [config: HandlerConfig, handle: Handle<never>];

const whereOf = (what: string | Where): Where => (typeof what === 'string' ? { type: what } : what);
