import { type Change } from '../../model/batch';
import { type Item } from '../../model/item';
import { type WorldView } from '../view';
import { placed } from './placed';

/** A thing with what is known of it belongs to this zone from now on. */
export function inZone(world: WorldView, item: Item, zone: Item['zone']): readonly Change[] {
  if (item.zone === zone) return [];
  const lamp = world.record('lamp', item.id);
  return [
    { kind: 'item', item: placed(item, item.location, zone) },
    ...(lamp === undefined ? [] : [{ kind: 'record' as const, record: { ...lamp, zone } }]),
  ];
}
