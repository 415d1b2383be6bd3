import { type ItemId, type PlayerId } from '../model/ids';
import { isSamePlace, type Item, SLOTS } from '../model/item';
import { ItemPlaces } from './item-places';
import { LayeredMap } from './layered-map';

const NONE: readonly Item[] = [];

/**
 * Every thing and where it is, by place, committed and with one batch's changes laid over it.
 *
 * - **Memory** all things in rooms and on those in the world.
 */
export class PlacedItems {
  readonly items = new LayeredMap<ItemId, Item>();
  readonly at = new ItemPlaces();

  merge(): void {
    this.items.merge();
    this.at.merge();
  }

  drop(): void {
    this.items.drop();
    this.at.drop();
  }

  put(item: Item): void {
    const old = this.items.swap(item.id, item);
    if (old !== undefined && isSamePlace(old.location, item.location)) {
      this.at.replace(old, item);
      return;
    }
    if (old !== undefined) this.at.remove(old);
    this.at.add(item);
  }

  take(id: ItemId): void {
    const old = this.items.get(id);
    if (old === undefined) return;
    this.at.remove(old);
    this.items.delete(id);
  }

  /** All that a character carries and wears, contents after what holds them. */
  carriedBy(character: PlayerId): readonly Item[] {
    const pack = this.at.pack(character) ?? NONE;
    const worn = this.wornBy(character);
    return this.#withContents(worn.length === 0 ? pack : [...pack, ...worn]);
  }

  /** All that a character wears and holds, in the order of the slots. */
  wornBy(character: PlayerId): readonly Item[] {
    return this.at.worn(character) === undefined
      ? NONE
      : SLOTS.flatMap((slot) => this.at.get({ kind: 'slot', character, slot }) ?? NONE);
  }

  #withContents(items: readonly Item[]): readonly Item[] {
    return items.some(({ id }) => this.at.contents(id) !== undefined)
      ? items.flatMap((item) => [item, ...this.#withContents(this.at.contents(item.id) ?? NONE)])
      : items;
  }
}
