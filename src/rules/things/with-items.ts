import { type Change } from '../../model/batch';
import { type ItemId } from '../../model/ids';
import { isSamePlace, type Item, type ItemLocation } from '../../model/item';
import { type WorldView } from '../view';

/** The world with things already where these changes will put them. */
export function withItems(world: WorldView, changes: readonly Change[]): WorldView {
  if (changes.length === 0) return world;
  const changed = new Map<ItemId, Item | null>();
  for (const change of changes) {
    if (change.kind === 'item') changed.set(change.item.id, change.item);
    if (change.kind === 'item-gone') changed.set(change.item, null);
  }
  const isAt = (item: Item | null, location: ItemLocation): item is Item =>
    item !== null && isSamePlace(item.location, location);
  return {
    ...world,
    carried: undefined,
    worn: undefined,
    item: (id) => (changed.has(id) ? (changed.get(id) ?? undefined) : world.item(id)),
    itemsAt: (location) => {
      const before = world.itemsAt(location);
      const known = new Set(before.map(({ id }) => id));
      return [
        ...before.map((item) => changed.get(item.id) ?? (changed.has(item.id) ? null : item)),
        ...[...changed.values()].filter((item) => item !== null && !known.has(item.id)),
      ].filter((item) => isAt(item, location));
    },
  };
}
