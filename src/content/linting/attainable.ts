import { type WorldContent } from '../../model/content';
import { type PrototypeId, type RoomId } from '../../model/ids';
import { type NpcKind, type Population } from '../../model/npc-kind';
import { type Exit, type Room } from '../../model/room';
import { broughtTo } from '../checks/brought-to';
import { canBeForced } from './hardest-lock';

/** What a group of players can reach and have between them, given time. */
export interface Attainable {
  readonly rooms: ReadonlySet<RoomId>;
  readonly items: ReadonlySet<PrototypeId>;
}

/** Whether the way opens for whoever has these things; a hidden one can be found. */
export function opens({ attributes }: Room, exit: Exit, items: Attainable['items']): boolean {
  if (exit.isBlocked) return false;
  const lock = attributes.locks[exit.word];
  if (!exit.flags.includes('locked') || !lock) return true;
  return canBeForced(lock) || (lock.keyItem !== undefined && items.has(lock.keyItem));
}

function isAllowed(world: WorldContent, room: Room, items: Attainable['items']): boolean {
  const { accessRequirements = [] } = world.subZones.get(room.subZone)?.rules ?? {};
  return accessRequirements.every((one) => one.kind !== 'item' || items.has(one.item));
}

function roomsOf(world: WorldContent, items: Attainable['items']): ReadonlySet<RoomId> {
  const found = new Set(broughtTo(world.landmarks));
  for (const id of found) {
    const room = world.rooms.get(id);
    for (const exit of room?.exits ?? []) {
      const next = world.rooms.get(exit.target);
      if (room && next && opens(room, exit, items) && isAllowed(world, next, items)) {
        found.add(next.id);
      }
    }
  }
  return found;
}

const carriedBy = ({ loot, shop }: NpcKind): readonly PrototypeId[] =>
  [...loot, ...(shop?.sells ?? [])].map(({ item }) => item);

function itemsIn(world: WorldContent, rooms: Attainable['rooms']): ReadonlySet<PrototypeId> {
  const livesIn = ({ home }: Population): boolean =>
    home.kind === 'room'
      ? rooms.has(home.room)
      : (world.subZones.get(home.subZone)?.rooms.some((id) => rooms.has(id)) ?? false);
  const met = [...world.populations.values()]
    .filter(livesIn)
    .flatMap(({ npc }) => world.npcs.get(npc) ?? []);
  const placed = world.placements.filter(({ room }) => rooms.has(room));
  return new Set([
    ...Object.values(world.kits).flat(),
    ...placed.map(({ prototype }) => prototype),
    ...met.flatMap(carriedBy),
  ]);
}

/**
 * Every room that can be reached from where the game brings people, and every thing that lies, is sold, is carried by an
 * NPC, or is in a kit there. Any container can be forced; a locked exit needs its key, or a lock that is not too hard.
 */
export function attainable(world: WorldContent): Attainable {
  let items: Attainable['items'] = new Set();
  for (;;) {
    const rooms = roomsOf(world, items);
    const more = itemsIn(world, rooms);
    if (more.size === items.size) return { rooms, items };
    items = more;
  }
}
