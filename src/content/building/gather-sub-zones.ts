import { type PrototypeId, type RoomId, type ZoneId } from '../../model/ids';
import { type Room } from '../../model/room';
import { type SubZone } from '../../model/sub-zone';
import { buildRules } from './build-rules';
import { type Configs } from './environment';

/** `merchant_row` → "Merchant Row". */
const titleOf = (folder: string): string =>
  folder
    .split(/[_-]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ') || folder;

/** Each sub-zone with its name, its laws and its rooms, in the order of the rooms. */
export function gatherSubZones(
  rooms: Iterable<Room>,
  configs: Configs,
  items: ReadonlyMap<PrototypeId, unknown>,
): ReadonlyMap<string, SubZone> {
  const members = new Map<string, { readonly zone: ZoneId; readonly rooms: RoomId[] }>();
  for (const { id, zone, subZone } of rooms) {
    const known = members.get(subZone);
    if (known) known.rooms.push(id);
    else members.set(subZone, { zone, rooms: [id] });
  }
  return new Map(
    [...members].map(([id, { zone, rooms: ids }]) => {
      const name = titleOf(id.slice(id.lastIndexOf('/') + 1));
      const rules = buildRules({ zone: configs.zone(zone), subZone: configs.subZone(id), items });
      return [id, { id, name, zone, rooms: ids, rules }];
    }),
  );
}
