import { type Item } from '../../model/item';
import { timeLeft } from '../talk/time-left';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';
import { fuelLeft, lampOf } from './fuel';
import { burntState } from './note-of';

/** What is seen of a light when one looks at it: whether it burns, and for how long it will; empty = it is none. */
export function lightLeft(world: WorldView, item: Item, now: number): string {
  if (prototypeOf(world, item).kind !== 'light') return '';
  const left = fuelLeft(lampOf(world, item), now);
  const state = burntState(world, item);
  if (left === null) return state === 'lit' ? 'It is lit.' : '';
  const time = timeLeft(left);
  switch (state) {
    case 'lit':
      return `It is lit, and has ${time} of light left.`;
    case 'part burnt':
      return `It is part burnt, and has ${time} of light left.`;
    case 'burnt down':
      return 'It is burnt down, and will not light again.';
    case undefined:
      return `${item.quantity > 1 ? 'Each' : 'It'} has ${time} of light in it.`;
  }
}
