import { type PlayerId } from '../../model/ids';
import { type Item, SLOTS } from '../../model/item';
import { type WorldView } from '../view';
import { prototypeOf } from './prototype-of';

/** In the pack, not worn. */
export const packOf = (world: WorldView, character: PlayerId): readonly Item[] =>
  world.itemsAt({ kind: 'character', character });

/** Worn and held, in the order of the slots. */
export const wornBy = (world: WorldView, character: PlayerId): readonly Item[] =>
  world.worn?.(character) ??
  SLOTS.flatMap((slot) => world.itemsAt({ kind: 'slot', character, slot }));

export const contentsOf = (world: WorldView, container: Item): readonly Item[] =>
  world.itemsAt({ kind: 'container', container: container.id });

/** These and all that is in them. */
export const withContents = (world: WorldView, items: readonly Item[]): readonly Item[] =>
  items.every((item) => contentsOf(world, item).length === 0)
    ? items
    : items.flatMap((item) => [item, ...withContents(world, contentsOf(world, item))]);

/** Everything that goes wherever the character goes. */
export const carriedBy = (world: WorldView, character: PlayerId): readonly Item[] =>
  world.carried?.(character) ??
  withContents(world, [...packOf(world, character), ...wornBy(world, character)]);

/** Grams, contents included. */
export const weightOf = (world: WorldView, items: readonly Item[]): number =>
  withContents(world, items).reduce(
    (sum, item) => sum + prototypeOf(world, item).weight * item.quantity,
    0,
  );
