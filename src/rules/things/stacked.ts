import { type Item, type ItemPrototype } from '../../model/item';
import { noteOf } from '../using/note-of';
import { type WorldView } from '../view';
import { amount } from './amount';
import { prototypeOf } from './prototype-of';
import { heldName } from './thing-view';

/** What things are called, like ones together: "3 tallow candles", "a brass lantern (lit)"; in the order of the first of each. */
export function stacked(world: WorldView, items: readonly Item[]): readonly string[] {
  const heaps = new Map<
    string,
    {
      readonly kind: Pick<ItemPrototype, 'name' | 'kind' | 'value'>;
      readonly note: string;
      count: number;
    }
  >();
  for (const item of items) {
    const name = heldName(world, item);
    const note = noteOf(world, item);
    const { kind, value } = prototypeOf(world, item);
    const heap = heaps.get(name + note) ?? { kind: { name, kind, value }, note, count: 0 };
    heap.count += item.quantity;
    heaps.set(name + note, heap);
  }
  return [...heaps.values()].map(({ kind, note, count }) => amount(kind, count) + note);
}
