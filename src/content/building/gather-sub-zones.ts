import { type SubZone } from '../../model/content';
import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';

/** `merchant_row` → "Merchant Row". */
const titleOf = (folder: string): string =>
  folder
    .split(/[_-]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ') || folder;

/** Each sub-zone with its name and its rooms, in the order of the rooms. */
export function gatherSubZones(rooms: Iterable<Room>): ReadonlyMap<string, SubZone> {
  const members = new Map<string, RoomId[]>();
  for (const { id, subZone } of rooms) {
    const known = members.get(subZone);
    if (known) known.push(id);
    else members.set(subZone, [id]);
  }
  return new Map(
    [...members].map(([id, ids]) => {
      const name = titleOf(id.slice(id.lastIndexOf('/') + 1));
      return [id, { id, name, rooms: ids }];
    }),
  );
}
