import { type Item } from '../../model/item';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';

/** What is to be said of a light beside its name: " (lit)", " (burnt down)". */
export function noteOf(world: WorldView, item: Item): string {
  if (prototypeOf(world, item).kind !== 'light') return '';
  const lamp = world.record('lamp', item.id);
  if (lamp === undefined) return '';
  if (lamp.litAt !== null) return ' (lit)';
  return lamp.fuelMs === 0 ? ' (burnt down)' : ' (part burnt)';
}
