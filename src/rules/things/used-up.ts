import { type Change } from '../../model/batch';
import { type WorldView } from '../view';
import { type Pick } from './target';

/** Kinds of record that are of a thing, and have its id. */
const OF_THINGS = ['lamp', 'corpse'] as const;

/** A thing is no more, nor is what was known of it: of a lamp its oil, of a body whose it was. */
export const noMore = (world: WorldView, { id }: Pick['item']): readonly Change[] => [
  { kind: 'item-gone', item: id },
  ...OF_THINGS.flatMap((of): readonly Change[] =>
    world.record(of, id) === undefined ? [] : [{ kind: 'record-gone', of, id }],
  ),
];

/** So many of a stack are no more. */
export function usedUp(world: WorldView, { item, quantity }: Pick): readonly Change[] {
  const left = item.quantity - quantity;
  return left > 0 ? [{ kind: 'item', item: { ...item, quantity: left } }] : noMore(world, item);
}
