import { brandAs } from '../../model/ids';
import { type Item, type ItemPrototype } from '../../model/item';
import { type WorldView } from '../view';

const NAMELESS: Omit<ItemPrototype, 'id'> = {
  name: 'a nameless thing',
  aliases: [],
  description: 'Whatever it was, nobody remembers.',
  kind: 'misc',
  weight: 0,
  value: 0,
  stack: 1,
  isBound: false,
  isNoDrop: false,
};

/** A dead body: it holds whatever was on it. What it is called is its record's to say. */
export const BODY: ItemPrototype = {
  ...NAMELESS,
  id: brandAs('corpse'),
  name: 'a body',
  aliases: ['corpse', 'body', 'dead'],
  description: 'It lies as it fell. Nobody has closed the eyes.',
  kind: 'container',
  weight: 70_000,
  container: { slots: 1_000, lock: 'unlocked', allowedRoles: [] },
};

/** What the content says of this thing. A kind that the content has dropped is still a thing. */
export function prototypeOf(world: WorldView, { prototype }: Item): ItemPrototype {
  return (
    world.content.items.get(prototype) ??
    (prototype === BODY.id ? BODY : { ...NAMELESS, id: prototype })
  );
}
