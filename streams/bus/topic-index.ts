import { BadConfigError } from '../bad-config-error';
import { type BusFailure } from './bus-failure';
import { type KeyOf, type Typed, type Where } from './event-selection';
import { KeyIndex } from './key-index';
import { type Listener, Topic } from './topic';
import { type BusTotals, Tally, type TypeCounts } from './type-counts';

/** Those who listen to one type by name, and what came to pass with it. */
class TypeTopic<TEvent> extends Topic<TEvent> {
  readonly tally = new Tally();
}

/** Who listens to what: by type, to all, and by key. An event finds those it concerns and nobody else is looked at. */
export class TopicIndex<TEvent extends Typed> {
  readonly #types = new Map<string, TypeTopic<TEvent>>();
  readonly #all = new Topic<TEvent>();
  readonly #keys: ReadonlyMap<string, KeyIndex<TEvent>>;
  readonly #keyFailed: (failure: BusFailure<TEvent>) => void;
  readonly #churn = new Tally();
  #offered = 0;

  constructor(
    keys: Readonly<Record<string, KeyOf<TEvent>>>,
    keyFailed: (failure: BusFailure<TEvent>) => void,
  ) {
    this.#keys = new Map(Object.entries(keys).map(([key, keyOf]) => [key, new KeyIndex(keyOf)]));
    this.#keyFailed = keyFailed;
  }

  /** @returns what takes it out again, once. */
  add(where: Where, listener: Listener<TEvent>): () => void {
    const leave = this.#place(where, listener);
    const tally = where.type === undefined ? undefined : this.#topic(where.type).tally;
    for (const each of [this.#churn, tally]) if (each !== undefined) each.subscribed += 1;
    let isHere = true;
    return () => {
      if (!isHere) return;
      isHere = false;
      leave();
      for (const each of [this.#churn, tally]) if (each !== undefined) each.unsubscribed += 1;
    };
  }

  /** To those who listen to its type, then to all, then by key in the order of the config. */
  deliver(event: TEvent, number: number): void {
    const topic = this.#types.get(event.type) ?? this.#topic(event.type);
    const { tally } = topic;
    tally.published += 1;
    this.#offered += topic.deliver(event, number, tally);
    if (this.#all.size > 0) this.#offered += this.#all.deliver(event, number, tally);
    if (this.#keys.size > 0) this.#deliverByKey(event, number, tally);
  }

  counts(): ReadonlyMap<string, TypeCounts> {
    return new Map([...this.#types].map(([type, { tally }]) => [type, tally.counts()]));
  }

  totals(): BusTotals {
    const sum = new Tally();
    for (const { tally } of this.#types.values()) sum.addOutcomes(tally);
    sum.subscribed = this.#churn.subscribed;
    sum.unsubscribed = this.#churn.unsubscribed;
    return { ...sum.counts(), offered: this.#offered };
  }

  complete(): void {
    for (const topic of this.#types.values()) topic.complete();
    this.#all.complete();
    for (const key of this.#keys.values()) key.complete();
  }

  #deliverByKey(event: TEvent, number: number, tally: Tally): void {
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
    if (key !== undefined && value !== undefined) {
      return this.#keyIndex(key).add(type, value, listener);
    }
    const topic = type === undefined ? this.#all : this.#topic(type);
    topic.add(listener);
    return () => {
      topic.delete(listener);
    };
  }

  #keyIndex(key: string): KeyIndex<TEvent> {
    const index = this.#keys.get(key);
    if (index === undefined) {
      throw new BadConfigError(
        'key',
        key,
        `one of: ${[...this.#keys.keys()].join(', ') || 'none'}`,
      );
    }
    return index;
  }

  #topic(type: string): TypeTopic<TEvent> {
    let topic = this.#types.get(type);
    if (topic === undefined) this.#types.set(type, (topic = new TypeTopic()));
    return topic;
  }
}
