import { type RoomId } from '../../model/ids';
import { type Exit, type Room } from '../../model/room';
import { madeOnce } from '../made-once';

type Rooms = ReadonlyMap<RoomId, Room>;

/** A way that an NPC may take. */
export interface NpcWay {
  readonly exit: Exit;
  readonly to: Room;
}

/**
 * The ways that NPCs take out of a room: inside the zone, into no `no_npc`, neither hidden, locked nor blocked. A lock that somebody has
 * opened stays a lock to them.
 */
export const npcWays = (rooms: Rooms, room: Room): readonly NpcWay[] => waysAmong(rooms)(room);

const waysAmong = madeOnce((rooms: Rooms) =>
  madeOnce((room: Room): readonly NpcWay[] =>
    room.exits.flatMap((exit) => {
      const to = rooms.get(exit.target);
      const isOpen =
        !exit.isBlocked && !exit.flags.includes('hidden') && !exit.flags.includes('locked');
      const isFor = to?.zone === room.zone && to !== room && !to.attributes.noNpc;
      return isOpen && isFor ? [{ exit, to }] : [];
    }),
  ),
);

/** Steps from each room of its zone to this one, by the ways of NPCs; a room without an entry has no way to it. */
export const stepsTo = (rooms: Rooms, goal: Room): ReadonlyMap<RoomId, number> =>
  fieldsAmong(rooms)(goal);

const fieldsAmong = madeOnce((rooms: Rooms) => madeOnce((goal: Room) => fieldOf(rooms, goal)));

/** Breadth-first, against the ways. */
function fieldOf(rooms: Rooms, goal: Room): ReadonlyMap<RoomId, number> {
  const steps = new Map([[goal.id, 0]]);
  const queue = [goal];
  for (const room of queue) {
    const next = (steps.get(room.id) ?? 0) + 1;
    for (const before of waysInto(rooms).get(room.id) ?? []) {
      if (steps.has(before.id)) continue;
      steps.set(before.id, next);
      queue.push(before);
    }
  }
  return steps;
}

/** By room, those that a way leads from. */
const waysInto = madeOnce((rooms: Rooms) => {
  const into = new Map<RoomId, Room[]>();
  for (const room of rooms.values())
    for (const { to } of npcWays(rooms, room)) {
      const known = into.get(to.id);
      if (known === undefined) into.set(to.id, [room]);
      else known.push(room);
    }
  return into;
});

/** The first step of the shortest way; undefined = there is none, or it is there. */
export function wayTowards(rooms: Rooms, from: Room, goal: Room): NpcWay | undefined {
  const steps = stepsTo(rooms, goal);
  const here = steps.get(from.id);
  if (here === undefined) return undefined;
  return npcWays(rooms, from).find(({ to }) => steps.get(to.id) === here - 1);
}
