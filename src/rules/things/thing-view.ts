import { type Item } from '../../model/item';
import { type ContainerSpec, type Room } from '../../model/room';
import { type ThingView } from '../../model/views';
import { type WorldView } from '../view';
import { lexiconOf } from './target';
import { keyword, phrase } from './phrase';
import { prototypeOf } from './prototype-of';

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
