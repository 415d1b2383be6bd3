import { type Change } from '../../model/batch';
import { type ItemId, type ZoneId } from '../../model/ids';
import { type Item, type ItemLocation } from '../../model/item';
import { type WorldView } from '../view';
import { placed } from './placed';
import { prototypeOf } from './prototype-of';
import { type Pick } from './target';

/** Where to; `newId` names what is split off a stack. */
export interface Destination {
  readonly location: ItemLocation;
  readonly zone: ZoneId;
  readonly newId: () => ItemId;
}

/** A thing, or some of a stack, to another place: stacks there are filled first. Neither makes nor loses anything. */
export function transfer(
  world: WorldView,
  { item, quantity }: Pick,
  { location, zone, newId }: Destination,
): readonly Change[] {
  const { merged, left } = filled(world, { item, quantity }, location);
  const kept = item.quantity - quantity;
  if (left === item.quantity) return [put(placed(item, location, zone))];
  const arriving: Change[] = [];
  if (left > 0) {
    const id = kept > 0 ? newId() : item.id;
    arriving.push(put({ ...item, id, quantity: left, location, zone }));
  }
  if (kept > 0) arriving.push(put({ ...item, quantity: kept }));
  if (kept === 0 && left === 0) arriving.push({ kind: 'item-gone', item: item.id });
  return [...merged, ...arriving];
}

const put = (item: Item): Change => ({ kind: 'item', item });

/** The stacks at a place that take some, and how many they leave over. */
function filled(
  world: WorldView,
  { item, quantity }: Pick,
  location: ItemLocation,
): { readonly merged: readonly Change[]; readonly left: number } {
  let left = quantity;
  const merged: Change[] = [];
  for (const { stack, space } of spaces(world, item, location)) {
    const more = Math.min(left, space);
    if (more > 0) merged.push(put({ ...stack, quantity: stack.quantity + more }));
    left -= more;
  }
  return { merged, left };
}

const NONE: ReturnType<typeof spaces> = [];

/** A light that has been lit is like no other: it has fuel of its own. */
const hasBurnt = (world: WorldView, { id }: Item): boolean =>
  world.record('lamp', id) !== undefined;

/** The like stacks at a place and how many more each takes. */
function spaces(
  world: WorldView,
  item: Item,
  location: ItemLocation,
): readonly { readonly stack: Item; readonly space: number }[] {
  const { stack: most, kind } = prototypeOf(world, item);
  if (most === 1 || (kind === 'light' && hasBurnt(world, item))) return NONE;
  return world
    .itemsAt(location)
    .filter(
      (other) =>
        other.prototype === item.prototype &&
        other.id !== item.id &&
        (kind !== 'light' || !hasBurnt(world, other)),
    )
    .map((stack) => ({ stack, space: Math.max(0, most - stack.quantity) }));
}

/** Slots more that a place needs for it: 0 when all of it goes onto stacks. */
export function slotsFor(
  world: WorldView,
  { item, quantity }: Pick,
  location: ItemLocation,
): number {
  return filled(world, { item, quantity }, location).left > 0 ? 1 : 0;
}
