import { type SubZone } from '../../model/sub-zone';
import { brandAs } from '../../model/ids';
import { type Neighbourhood } from '../checks/neighbourhood';
import { type Items } from './gather-items';

/** Whether something of this name is there, or another file's row has told why it is not. */
export type Presence = 'there' | 'told' | 'unknown';

/** What an NPC may name. */
export interface Places {
  readonly room: (id: string) => Presence;
  readonly subZone: (id: string) => Presence;
  readonly item: (id: string) => Presence;
}

interface Built {
  readonly around: Neighbourhood;
  readonly subZones: ReadonlyMap<string, SubZone>;
  readonly things: Items;
}

const presence = (isThere: boolean, isTold: () => boolean): Presence =>
  isThere ? 'there' : isTold() ? 'told' : 'unknown';

/** All that can be named in this world. */
export function placesOf({ around, subZones, things }: Built): Places {
  const hasLeftOutRoom = (subZone: string): boolean => {
    const start = `${subZone.replaceAll('/', '_')}_`;
    return [...around.leftOut.keys()].some((id) => id.startsWith(start));
  };
  return {
    room: (id) => presence(around.rooms.has(brandAs(id)), () => around.leftOut.has(id)),
    subZone: (id) => presence(subZones.has(id), () => hasLeftOutRoom(id)),
    item: (id) => presence(things.items.has(brandAs(id)), () => things.leftOut.has(id)),
  };
}
