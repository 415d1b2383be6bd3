import { Observable, Subject, Subscription } from 'rxjs';
import { within } from '../bad-config-error';
import { BusClosedError } from './bus-closed-error';
import { BusOverflowError } from './bus-overflow-error';
import { type Listener, Topic } from './topic';

/** The members of the union with this type. */
export type EventOfType<
  TEvent extends { readonly type: string },
  TType extends string,
> = TEvent extends { readonly type: infer TOwn } ? (TType extends TOwn ? TEvent : never) : never;

export interface EventBusConfig {
  /** Events that handlers may have published while one is being delivered; integer, 1 to 10,000,000. @default 100000 */
  readonly maxQueued?: number;
}

/** A handler threw; it stays subscribed. */
export interface BusFailure<TEvent> {
  readonly event: TEvent;
  readonly error: unknown;
}

/** What came to pass with one type since the bus was made; those who listen to all types are in none of it. */
export interface TypeCounts {
  readonly published: number;
  /** Times a listener took one. */
  readonly delivered: number;
  /** Handlers of `on` that threw. */
  readonly failed: number;
  /** Now. */
  readonly listeners: number;
}

/**
 * Events by type to everyone who listens, in one order for all.
 *
 * Use it between the parts of one process; it is synchronous: when `publish` returns, everyone has had the event, unless
 * `publish` was called by a handler.
 *
 * - **Hot** a late subscriber sees what is published after it came.
 * - **Completes** on `close()`, after the events published until then; who comes later completes at once.
 * - **Errors** the streams never do. A handler of `on` that throws is counted and reported on `errors$`, gets the next event, and keeps it from nobody.
 *   In a pipe behind `events$` rxjs ends that pipe.
 * - **Unsubscribing** takes effect at once, also for an event being delivered, and costs O(1), as subscribing does.
 * - **Memory** one Set entry per listener, one counter per type; `maxQueued` events wait while one is delivered.
 * - **Order** that of publishing. An event published by a handler waits until the one being delivered has reached everyone.
 *   Those who listen to the type have it before those who listen to all; among themselves in order of coming.
 *
 * @example
 * const bus = new EventBus<{ type: 'said'; text: string } | { type: 'left' }>();
 * bus.on('said', ({ text }) => heard.push(text));
 * bus.publish({ type: 'said', text: 'hello' }); // heard: ['hello']
 * bus.close();
 * bus.publish({ type: 'left' }); // throws BusClosedError
 */
export class EventBus<TEvent extends { readonly type: string }> {
  readonly #maxQueued: number;
  readonly #topics = new Map<string, Topic<TEvent>>();
  readonly #all = new Topic<TEvent>();
  readonly #failure$ = new Subject<BusFailure<TEvent>>();
  readonly #queue: TEvent[] = [];
  #published = 0;
  #delivered = 0;
  #isDelivering = false;
  #isClosed = false;

  /** Handlers of `on` that threw. Hot; completes on `close()`. */
  readonly errors$ = this.#failure$.asObservable();

  /** @throws BadConfigError when `maxQueued` is outside its range. */
  constructor({ maxQueued = 100_000 }: EventBusConfig = {}) {
    this.#maxQueued = within('maxQueued', maxQueued, { min: 1, max: 10_000_000 });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Per type that was ever published or listened to. */
  counts(): ReadonlyMap<string, TypeCounts> {
    const counts = new Map<string, TypeCounts>();
    for (const [type, topic] of this.#topics) {
      const { published, delivered, failed, listeners } = topic;
      counts.set(type, { published, delivered, failed, listeners });
    }
    return counts;
  }

  /** All events, or those of one type. */
  events$(): Observable<TEvent>;
  events$<TType extends TEvent['type']>(type: TType): Observable<EventOfType<TEvent, TType>>;
  events$(type?: TEvent['type']): Observable<TEvent> {
    return new Observable<TEvent>((subscriber) =>
      this.#listen(type, {
        since: this.#published,
        take: (event) => {
          subscriber.next(event);
          return true;
        },
        complete: () => {
          subscriber.complete();
        },
      }),
    );
  }

  /** Calls `handle` with every event of the type, until the subscription is ended. What `handle` returns is not looked at. */
  on<TType extends TEvent['type']>(
    type: TType,
    handle: (event: EventOfType<TEvent, TType>) => void,
  ): Subscription {
    return new Subscription(
      this.#listen(type, {
        since: this.#published,
        // The index by type is what makes this so.
        take: (event) => this.#call(handle as (event: TEvent) => void, event),
        complete: () => undefined,
      }),
    );
  }

  /**
   * @throws BusClosedError after `close()`.
   * @throws BusOverflowError when more than `maxQueued` events published by handlers wait.
   */
  publish(event: TEvent): void {
    if (this.#isClosed) throw new BusClosedError(event.type);
    if (this.#isDelivering) {
      this.#enqueue(event);
      return;
    }
    this.#published += 1;
    this.#isDelivering = true;
    this.#deliver(event);
    if (this.#queue.length > 0) this.#deliverQueue();
    this.#isDelivering = false;
    if (this.isClosed) this.#complete();
  }

  /** Refuses what is published from now on; called by a handler, it completes the streams once everything before it is delivered. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (!this.#isDelivering) this.#complete();
  }

  #enqueue(event: TEvent): void {
    if (this.#queue.length >= this.#maxQueued) {
      throw new BusOverflowError(event.type, this.#maxQueued);
    }
    this.#published += 1;
    this.#queue.push(event);
  }

  /** Round by round: what the handlers of one round publish is the next round. */
  #deliverQueue(): void {
    while (this.#queue.length > 0) {
      for (const event of this.#queue.splice(0)) this.#deliver(event);
    }
  }

  #deliver(event: TEvent): void {
    this.#delivered += 1;
    const topic = this.#topic(event.type);
    topic.published += 1;
    topic.deliver(event, this.#delivered);
    this.#all.deliver(event, this.#delivered);
  }

  #call(handle: (event: TEvent) => void, event: TEvent): boolean {
    try {
      handle(event);
      return true;
    } catch (error) {
      this.#failure$.next({ event, error });
      return false;
    }
  }

  #listen(type: string | undefined, listener: Listener<TEvent>): () => void {
    if (this.#isClosed) {
      listener.complete();
      return () => undefined;
    }
    const topic = type === undefined ? this.#all : this.#topic(type);
    topic.add(listener);
    return () => {
      topic.delete(listener);
    };
  }

  #topic(type: string): Topic<TEvent> {
    let topic = this.#topics.get(type);
    if (topic === undefined) this.#topics.set(type, (topic = new Topic()));
    return topic;
  }

  #complete(): void {
    for (const topic of this.#topics.values()) topic.complete();
    this.#all.complete();
    this.#failure$.complete();
  }
}
