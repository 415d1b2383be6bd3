import { type ZoneId } from '../../model/ids';
import { type Item, type ItemLocation } from '../../model/item';

/** The same thing elsewhere. Written out, so that things made here all have one shape: a thing is moved at every other step. */
export const placed = (
  { id, prototype, quantity, lock }: Item,
  location: ItemLocation,
  zone: ZoneId,
): Item =>
  lock === undefined
    ? { id, prototype, quantity, location, zone }
    : { id, prototype, quantity, location, zone, lock };
