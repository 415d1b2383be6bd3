import { type KeyOf } from './event-selection';
import { type Listener, Topic } from './topic';
import { type EventTally } from './type-counts';

/** Those who listen by one key, such as the room: to all events there, or to those of a type. A value that nobody listens to takes no place. */
export class KeyIndex<TEvent extends { readonly type: string }> {
  readonly #keyOf: KeyOf<TEvent>;
  /** By type, then by value; under undefined are those who listen to all types. */
  readonly #types = new Map<string | undefined, Map<string, Topic<TEvent>>>();

  constructor(keyOf: KeyOf<TEvent>) {
    this.#keyOf = keyOf;
  }

  /** @returns what takes it out again. */
  add(type: string | undefined, value: string, listener: Listener<TEvent>): () => void {
    const topics = this.#topicsOf(type);
    const topic = topics.get(value) ?? new Topic<TEvent>();
    topics.set(value, topic);
    topic.add(listener);
    return () => {
      topic.delete(listener);
      if (topic.size > 0 || topics.get(value) !== topic) return;
      topics.delete(value);
      if (topics.size === 0) this.#types.delete(type);
    };
  }

  /**
   * @returns how many places it looked at.
   * @throws what the key's function throws; then nobody had the event by this key.
   */
  deliver(event: TEvent, number: number, tally: EventTally): number {
    const ofType = this.#types.get(event.type);
    const ofAll = this.#types.get(undefined);
    if (ofType === undefined && ofAll === undefined) return 0;
    let offered = 0;
    for (const value of valuesOf(this.#keyOf(event))) {
      offered += ofType?.get(value)?.deliver(event, number, tally) ?? 0;
      offered += ofAll?.get(value)?.deliver(event, number, tally) ?? 0;
    }
    return offered;
  }

  complete(): void {
    const leaving = [...this.#types.values()];
    this.#types.clear();
    for (const topics of leaving) for (const topic of topics.values()) topic.complete();
  }

  #topicsOf(type: string | undefined): Map<string, Topic<TEvent>> {
    let topics = this.#types.get(type);
    if (topics === undefined) this.#types.set(type, (topics = new Map<string, Topic<TEvent>>()));
    return topics;
  }
}

const NONE: readonly string[] = [];

/** Each once, whatever the function gave. */
function valuesOf(found: string | readonly string[] | undefined): Iterable<string> {
  if (found === undefined) return NONE;
  if (typeof found === 'string') return [found];
  return found.length < 2 ? found : new Set(found);
}
