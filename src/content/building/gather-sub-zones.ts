import { type RoomId, type ZoneId } from '../../model/ids';
import { type Room } from '../../model/room';
import { type SubZone } from '../../model/sub-zone';

/** `merchant_row` → "Merchant Row". */
const titleOf = (folder: string): string =>
  folder
    .split(/[_-]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ') || folder;

/** Each sub-zone with its name and its rooms, in the order of the rooms. */
export function gatherSubZones(rooms: Iterable<Room>): ReadonlyMap<string, SubZone> {
  const members = new Map<string, { readonly zone: ZoneId; readonly rooms: RoomId[] }>();
  for (const { id, zone, subZone } of rooms) {
    const known = members.get(subZone);
    if (known) known.rooms.push(id);
    else members.set(subZone, { zone, rooms: [id] });
  }
  return new Map(
    [...members].map(([id, { zone, rooms: ids }]) => {
      const name = titleOf(id.slice(id.lastIndexOf('/') + 1));
      return [id, { id, name, zone, rooms: ids, rules: { accessRequirements: [] } }];
    }),
  );
}
