import { type ItemId, type PlayerId } from '../model/ids';
import { holderOf, type Item, type ItemLocation } from '../model/item';
import { LayeredMap } from './layered-map';

type Layered = LayeredMap<string, readonly Item[]>;

const isInSlot = (item: Item, slot: string): boolean =>
  item.location.kind === 'slot' && item.location.slot === slot;

/**
 * What lies where, in listing order; by kind of place and then by its holder's own id, so that no key is put together.
 *
 * - **Memory** a list for each place with something in it.
 */
export class ItemPlaces {
  readonly #byKind: Readonly<Record<ItemLocation['kind'], Layered>> = {
    room: new LayeredMap(),
    character: new LayeredMap(),
    slot: new LayeredMap(),
    container: new LayeredMap(),
    'room-container': new LayeredMap(),
  };
  readonly #all = Object.values(this.#byKind);

  /** With the layer; undefined = nothing has ever been put there, or all is gone. */
  get(location: ItemLocation): readonly Item[] | undefined {
    const found = this.#byKind[location.kind].get(holderOf(location));
    return location.kind === 'slot' ? inSlot(found, location.slot) : found;
  }

  /** Without it. */
  committed(location: ItemLocation): readonly Item[] | undefined {
    const found = this.#byKind[location.kind].committed(holderOf(location));
    return location.kind === 'slot' ? inSlot(found, location.slot) : found;
  }

  /** In the pack of a character, not worn; with the layer, as the next two. */
  pack(character: PlayerId): readonly Item[] | undefined {
    return this.#byKind.character.get(character);
  }

  /** All that a character wears and holds, whatever the slot. */
  worn(character: PlayerId): readonly Item[] | undefined {
    return this.#byKind.slot.get(character);
  }

  /** In a container. */
  contents(container: ItemId): readonly Item[] | undefined {
    return this.#byKind.container.get(container);
  }

  /** At the end of where it says it is. */
  add(item: Item): void {
    const holder = holderOf(item.location);
    this.#byKind[item.location.kind].alter(holder, (all) =>
      all === undefined ? [item] : [...all, item],
    );
  }

  /** `item` in the stead of `old`, at the same place. */
  replace(old: Item, item: Item): void {
    const holder = holderOf(old.location);
    this.#byKind[old.location.kind].update(holder, (all) => all.with(all.indexOf(old), item));
  }

  /** `item` is what lies there, not one like it. */
  remove(item: Item): void {
    const holder = holderOf(item.location);
    this.#byKind[item.location.kind].alter(holder, (all) =>
      all === undefined || all.length === 1 ? undefined : all.toSpliced(all.indexOf(item), 1),
    );
  }

  /** One list for each holder. */
  *values(): Generator<readonly Item[]> {
    for (const list of this.#all) yield* list.values();
  }

  merge(): void {
    for (const list of this.#all) list.merge();
  }

  drop(): void {
    for (const list of this.#all) list.drop();
  }
}

function inSlot(worn: readonly Item[] | undefined, slot: string): readonly Item[] | undefined {
  const found = worn?.filter((item) => isInSlot(item, slot));
  return found === undefined || found.length === 0 ? undefined : found;
}
