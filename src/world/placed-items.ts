import { type PlayerId, type ItemId } from '../model/ids';
import { type Item, type ItemLocation, locationKey, SLOTS } from '../model/item';
import { LayeredMap } from './layered-map';

const NONE: readonly Item[] = [];

/**
 * Every thing and where it is, by place, committed and with one batch's changes laid over it.
 *
 * - **Memory** all things in rooms and on those in the world, and for each of these, once asked, a list of all it carries.
 */
export class PlacedItems {
  readonly items = new LayeredMap<ItemId, Item>();
  /** By `locationKey`, in listing order. */
  readonly at = new LayeredMap<string, readonly Item[]>();
  /** With the layer; what has changed since is not in it. */
  readonly #carried = new Map<PlayerId, readonly Item[]>();

  merge(): void {
    this.items.merge();
    this.at.merge();
  }

  drop(): void {
    this.items.drop();
    this.at.drop();
    this.#carried.clear();
  }

  put(item: Item): void {
    const old = this.items.get(item.id);
    const key = locationKey(item.location);
    const oldKey = old === undefined ? null : locationKey(old.location);
    if (old !== undefined) this.#forget(old.location);
    this.items.set(item.id, item);
    if (oldKey === key) this.#replace(key, item);
    else {
      if (oldKey !== null) this.#leave(oldKey, item.id);
      this.at.set(key, [...(this.at.get(key) ?? NONE), item]);
    }
    this.#forget(item.location);
  }

  take(id: ItemId): void {
    const old = this.items.get(id);
    if (old === undefined) return;
    this.#forget(old.location);
    this.#leave(locationKey(old.location), id);
    this.items.delete(id);
  }

  /** All that a character carries and wears, contents after what holds them. */
  carriedBy(character: PlayerId): readonly Item[] {
    const known = this.#carried.get(character);
    if (known !== undefined) return known;
    const keys = [
      locationKey({ kind: 'character', character }),
      ...SLOTS.map((slot) => locationKey({ kind: 'slot', character, slot })),
    ];
    const all = this.#withContents(keys.flatMap((key) => this.at.get(key) ?? NONE));
    this.#carried.set(character, all);
    return all;
  }

  /** It is in the world no more. */
  forget(character: PlayerId): void {
    this.#carried.delete(character);
  }

  #withContents(items: readonly Item[]): readonly Item[] {
    return items.flatMap((item) => [
      item,
      ...this.#withContents(
        this.at.get(locationKey({ kind: 'container', container: item.id })) ?? NONE,
      ),
    ]);
  }

  #replace(key: string, item: Item): void {
    const all = this.at.get(key) ?? NONE;
    this.at.set(
      key,
      all.map((one) => (one.id === item.id ? item : one)),
    );
  }

  #leave(key: string, id: ItemId): void {
    const rest = (this.at.get(key) ?? NONE).filter((other) => other.id !== id);
    if (rest.length === 0) this.at.delete(key);
    else this.at.set(key, rest);
  }

  /** Whoever has this place on it carries something else now. */
  #forget(location: ItemLocation): void {
    let place: ItemLocation | undefined = location;
    while (place?.kind === 'container') place = this.items.get(place.container)?.location;
    if (place?.kind === 'character' || place?.kind === 'slot')
      this.#carried.delete(place.character);
  }
}
