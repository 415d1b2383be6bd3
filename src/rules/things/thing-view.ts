import { type WorldContent } from '../../model/content';
import { type Item } from '../../model/item';
import { type ContainerSpec, type Room } from '../../model/room';
import { type ThingView } from '../../model/views';
import { type WorldView } from '../view';
import { lexiconOf } from './target';
import { keyword, phrase } from './phrase';
import { prototypeOf } from './prototype-of';

/** By list, for as long as there is one: lists of things do not change. */
const seen = new WeakMap<
  readonly Item[],
  { readonly content: WorldContent; readonly views: readonly ThingView[] }
>();

/** Of these, in their order. */
export function thingViews(world: WorldView, items: readonly Item[]): readonly ThingView[] {
  const known = seen.get(items);
  if (known?.content === world.content) return known.views;
  const views = items.map((item) => thingView(world, item));
  seen.set(items, { content: world.content, views });
  return views;
}

export function thingView(world: WorldView, item: Item): ThingView {
  const prototype = prototypeOf(world, item);
  return {
    name: phrase(prototype, item.quantity),
    keyword: lexiconOf(prototype).keyword,
    quantity: item.quantity,
    isContainer: prototype.container !== undefined,
  };
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
