import { type Lamp } from '../../model/lamp';
import { type Item } from '../../model/item';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';

const MINUTE = 60_000;

/** The light as it has been left; a new one is out, and full. */
export function lampOf(world: WorldView, item: Item): Lamp {
  const known = world.record('lamp', item.id);
  if (known !== undefined) return known;
  const { fuelMinutes } = prototypeOf(world, item);
  const fuelMs = fuelMinutes === undefined ? null : fuelMinutes * MINUTE;
  return { kind: 'lamp', id: item.id, zone: item.zone, litAt: null, fuelMs };
}

/** ms of light left in it; null = it never goes out. */
export function fuelLeft({ litAt, fuelMs }: Lamp, now: number): number | null {
  if (fuelMs === null || litAt === null) return fuelMs;
  return Math.max(0, fuelMs - (now - litAt));
}

/** World time, ms, at which a burning light has burnt down; Infinity = never, as it is. */
export const endOf = ({ litAt, fuelMs }: Lamp): number =>
  litAt === null || fuelMs === null ? Infinity : litAt + fuelMs;
