import { type Item, type ItemPrototype } from '../../model/item';
import { type WorldView } from '../view';

/** What the content says of this thing. A kind that the content has dropped is still a thing. */
export function prototypeOf(world: WorldView, { prototype }: Item): ItemPrototype {
  return (
    world.content.items.get(prototype) ?? {
      id: prototype,
      name: 'a nameless thing',
      aliases: [],
      description: 'Whatever it was, nobody remembers.',
      kind: 'misc',
      weight: 0,
      value: 0,
      stack: 1,
      isBound: false,
      isNoDrop: false,
    }
  );
}
