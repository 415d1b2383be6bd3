import { type Item, type ItemPrototype } from '../../model/item';
import { type ContainerSpec, type Room } from '../../model/room';
import { type ThingView } from '../../model/views';
import { madeOnce } from '../made-once';
import { burntState } from '../using/note-of';
import { type WorldView } from '../view';
import { amount } from './amount';
import { lexiconOf } from './target';
import { keyword, phrase } from './phrase';
import { BODY, prototypeOf } from './prototype-of';

/** Of one of a kind. */
const viewOfOne: (prototype: ItemPrototype) => ThingView = madeOnce((prototype) => ({
  name: phrase(prototype, 1),
  keyword: lexiconOf(prototype).keyword,
  quantity: 1,
  isContainer: prototype.container !== undefined,
}));

/** What one thing is called: a body goes by whose it is. */
export function heldName(world: WorldView, item: Item): string {
  const { name } = prototypeOf(world, item);
  return world.record('corpse', item.id)?.name ?? name;
}

export function thingView(world: WorldView, item: Item): ThingView {
  const { quantity } = item;
  const prototype = prototypeOf(world, item);
  const one = viewOfOne(prototype);
  const burnt = prototype.kind === 'light' ? burntState(world, item) : undefined;
  if (burnt !== undefined) return { ...one, burnt };
  if (prototype.id === BODY.id) return { ...one, name: heldName(world, item) };
  return quantity === 1 ? one : { ...one, name: amount(prototype, quantity), quantity };
}

/** What a room's own container is called, if its file does not say. */
const CHEST = 'a chest';
export const chestName = ({ name }: ContainerSpec): string => name ?? CHEST;

/** The room's own container is a thing like others to look at. */
export function chestView({ container }: Room): readonly ThingView[] {
  if (container === undefined) return [];
  const name = chestName(container);
  return [{ name, keyword: keyword(name), quantity: 1, isContainer: true }];
}
