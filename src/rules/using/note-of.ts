import { type Item } from '../../model/item';
import { type ThingView } from '../../model/views';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';
import { noted } from './noted';

/** How a light is that has been lit before: that cannot be seen by what it is called. */
export function burntState(world: WorldView, item: Item): ThingView['burnt'] {
  const lamp = world.record('lamp', item.id);
  if (lamp === undefined) return undefined;
  if (lamp.litAt !== null) return 'lit';
  if (lamp.fuelMs === null) return undefined;
  return lamp.fuelMs === 0 ? 'burnt down' : 'part burnt';
}

/** What is to be said of a light beside its name: " (lit)", " (burnt down)". */
export function noteOf(world: WorldView, item: Item): string {
  if (prototypeOf(world, item).kind !== 'light') return '';
  return noted(burntState(world, item));
}
