import { type Item } from '../../model/item';
import { noteOf } from '../using/note-of';
import { type WorldView } from '../view';
import { phrase } from './phrase';
import { heldName } from './thing-view';

/** What things are called, like ones together: "3 tallow candles", "a brass lantern (lit)"; in the order of the first of each. */
export function stacked(world: WorldView, items: readonly Item[]): readonly string[] {
  const heaps = new Map<string, { readonly name: string; readonly note: string; count: number }>();
  for (const item of items) {
    const name = heldName(world, item);
    const note = noteOf(world, item);
    const heap = heaps.get(name + note) ?? { name, note, count: 0 };
    heap.count += item.quantity;
    heaps.set(name + note, heap);
  }
  return [...heaps.values()].map(({ name, note, count }) => phrase({ name }, count) + note);
}
