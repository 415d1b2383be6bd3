import { BadConfigError } from '../bad-config-error';
import { type BusFailure } from './bus-failure';
import { type KeyOf, type Typed, type Where } from './event-selection';
import { KeyIndex } from './key-index';
import { type Listener, Topic } from './topic';
import { type BusTotals, EventTally, type TypeCounts } from './type-counts';

/** Those who listen to one type by name, and what came to pass with it. */
class TypeTopic<TEvent> extends Topic<TEvent> {
  readonly tally = new EventTally();
}

/** Who listens to what: by type, to all, and by key. An event finds those it concerns and nobody else is looked at. */
export class TopicIndex<TEvent extends Typed> {
  /** No Map: a type is found twice as fast by a property, and types are few. */
  readonly #types = Object.create(null) as Record<string, TypeTopic<TEvent> | undefined>;
  readonly #all = new Topic<TEvent>();
  readonly #keys: ReadonlyMap<string, KeyIndex<TEvent>>;
  readonly #keyFailed: (failure: BusFailure<TEvent>) => void;
  readonly #churn = new EventTally();
  // Events of a type come in runs: the last type is found without a look-up.
  #lastType: string | undefined;
  #last = new TypeTopic<TEvent>();
  #offered = 0;
  /** Who listens to all, or by a key. */
  #others = 0;

  constructor(
    keys: Readonly<Record<string, KeyOf<TEvent>>>,
    keyFailed: (failure: BusFailure<TEvent>) => void,
  ) {
    this.#keys = new Map(Object.entries(keys).map(([key, keyOf]) => [key, new KeyIndex(keyOf)]));
    this.#keyFailed = keyFailed;
  }

  /** @throws BadConfigError when there is no such key. */
  checked(where: Where): Where {
    const { key } = where;
    if (key === undefined || this.#keys.has(key)) return where;
    throw new BadConfigError('key', key, `one of: ${[...this.#keys.keys()].join(', ') || 'none'}`);
  }

  /** @returns what takes it out again; it is called once. */
  add(where: Where, listener: Listener<TEvent>): () => void {
    const leave = this.#place(where, listener);
    const isOther = where.type === undefined || where.key !== undefined;
    const tallies = [this.#churn];
    if (where.type !== undefined) tallies.push(this.#topic(where.type).tally);
    if (isOther) this.#others += 1;
    for (const tally of tallies) tally.subscribed += 1;
    return () => {
      leave();
      if (isOther) this.#others -= 1;
      for (const tally of tallies) tally.unsubscribed += 1;
    };
  }

  /** To those who listen to its type, then to all, then by key in the order of the config. */
  deliver(event: TEvent, number: number): void {
    const { type } = event;
    const topic = type === this.#lastType ? this.#last : this.#find(type);
    const { tally } = topic;
    tally.published += 1;
    this.#offered += topic.deliver(event, number, tally);
    if (this.#others > 0) this.#deliverToOthers(event, number, tally);
  }

  counts(): ReadonlyMap<string, TypeCounts> {
    return new Map(this.#known().map(([type, { tally }]) => [type, tally.counts()]));
  }

  totals(): BusTotals {
    const sum = new EventTally();
    for (const [, { tally }] of this.#known()) sum.addOutcomes(tally);
    sum.subscribed = this.#churn.subscribed;
    sum.unsubscribed = this.#churn.unsubscribed;
    return { ...sum.counts(), offered: this.#offered };
  }

  complete(): void {
    for (const [, topic] of this.#known()) topic.complete();
    this.#all.complete();
    for (const key of this.#keys.values()) key.complete();
  }

  #deliverToOthers(event: TEvent, number: number, tally: EventTally): void {
    this.#offered += this.#all.deliver(event, number, tally);
    for (const key of this.#keys.values()) {
      try {
        this.#offered += key.deliver(event, number, tally);
      } catch (error) {
        tally.failed += 1;
        this.#keyFailed({ event, error });
      }
    }
  }

  #place({ type, key, value }: Where, listener: Listener<TEvent>): () => void {
    const index = key === undefined ? undefined : this.#keys.get(key);
    if (index !== undefined && value !== undefined) return index.add(type, value, listener);
    const topic = type === undefined ? this.#all : this.#topic(type);
    topic.add(listener);
    return () => {
      topic.delete(listener);
    };
  }

  #find(type: string): TypeTopic<TEvent> {
    this.#lastType = type;
    return (this.#last = this.#topic(type));
  }

  #topic(type: string): TypeTopic<TEvent> {
    return this.#types[type] ?? (this.#types[type] = new TypeTopic());
  }

  #known(): readonly (readonly [type: string, TypeTopic<TEvent>])[] {
    return Object.entries(this.#types) as [string, TypeTopic<TEvent>][];
  }
}
