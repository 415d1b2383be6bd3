import { type Unsubscribable } from 'rxjs';

/** Whose subscriptions are whose. An owner without any is forgotten. */
export class Owners {
  readonly #owned = new Map<unknown, Set<Unsubscribable>>();

  /** @returns what takes it out again. */
  add(owner: unknown, subscription: Unsubscribable): () => void {
    const owned = this.#owned.get(owner) ?? new Set();
    this.#owned.set(owner, owned);
    owned.add(subscription);
    return () => {
      owned.delete(subscription);
      if (owned.size === 0) this.#owned.delete(owner);
    };
  }

  /** @returns how many there were. */
  end(owner: unknown): number {
    const owned = [...(this.#owned.get(owner) ?? [])];
    for (const subscription of owned) subscription.unsubscribe();
    return owned.length;
  }
}
