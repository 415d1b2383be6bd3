import { type Item } from '../../model/item';
import { type WorldView } from '../view';

/** Whether a light burns now: it has been lit, and neither put out nor burnt down. */
export const isBurning = (world: WorldView, { id }: Pick<Item, 'id'>): boolean =>
  (world.record('lamp', id)?.litAt ?? null) !== null;
