import { type RoomId } from '../../model/ids';
import { type Exit, type Room } from '../../model/room';
import { madeOnce } from '../made-once';

type Rooms = ReadonlyMap<RoomId, Room>;
type Field = ReadonlyMap<RoomId, number>;

/** A way that an NPC may take. */
export interface NpcWay {
  readonly exit: Exit;
  readonly to: Room;
}

/**
 * The ways that NPCs take out of a room: inside the zone, into no `no_npc`, neither hidden, locked nor blocked. A lock that somebody has
 * opened stays a lock to them.
 */
export const npcWays = (rooms: Rooms, room: Room): readonly NpcWay[] =>
  groundOf(rooms).open.ways(room);

/** Steps from each room of its zone to this one, by the ways of NPCs; a room without an entry has no way to it. */
export const stepsTo = (rooms: Rooms, goal: Room): Field => groundOf(rooms).open.stepsTo(goal);

/** Steps from this room to each of its zone, by the ways of NPCs. */
export const stepsFrom = (rooms: Rooms, start: Room): Field =>
  groundOf(rooms).open.stepsFrom(start);

/**
 * The first step of the shortest way; by hidden ways only where no other leads there, for whoever goes home knows them. undefined = there is
 * none, or it is there.
 */
export function wayTowards(rooms: Rooms, from: Room, goal: Room): NpcWay | undefined {
  const { open, secret } = groundOf(rooms);
  return firstStep(open, from, goal) ?? firstStep(secret, from, goal);
}

function firstStep({ stepsTo, ways }: Ground, from: Room, goal: Room): NpcWay | undefined {
  const steps = stepsTo(goal);
  const here = steps.get(from.id);
  return here === undefined
    ? undefined
    : ways(from).find(({ to }) => steps.get(to.id) === here - 1);
}

/** The ways of some rooms, and how far it is by them. */
interface Ground {
  readonly ways: (room: Room) => readonly NpcWay[];
  readonly stepsTo: (goal: Room) => Field;
  readonly stepsFrom: (start: Room) => Field;
}

const groundOf = madeOnce((rooms: Rooms) => ({
  open: groundBy(rooms, ['hidden', 'locked']),
  secret: groundBy(rooms, ['locked']),
}));

function groundBy(rooms: Rooms, shut: Exit['flags']): Ground {
  const ways = madeOnce((room: Room): readonly NpcWay[] =>
    room.exits.flatMap((exit) => {
      const to = rooms.get(exit.target);
      const isOpen = !exit.isBlocked && !exit.flags.some((flag) => shut.includes(flag));
      const isFor = to?.zone === room.zone && to !== room && !to.attributes.noNpc;
      return isOpen && isFor ? [{ exit, to }] : [];
    }),
  );
  const into = madeOnce((all: Rooms) => waysInto(all, ways));
  return {
    ways,
    stepsTo: madeOnce((goal) => fieldOf(goal, ({ id }) => into(rooms).get(id) ?? [])),
    stepsFrom: madeOnce((start) => fieldOf(start, (room) => ways(room).map(({ to }) => to))),
  };
}

/** By room, those that a way leads from. */
function waysInto(rooms: Rooms, ways: Ground['ways']): ReadonlyMap<RoomId, readonly Room[]> {
  const into = new Map<RoomId, Room[]>();
  for (const room of rooms.values())
    for (const { to } of ways(room)) {
      const known = into.get(to.id);
      if (known === undefined) into.set(to.id, [room]);
      else known.push(room);
    }
  return into;
}

/** Breadth-first. */
function fieldOf(start: Room, next: (room: Room) => readonly Room[]): Field {
  const steps = new Map([[start.id, 0]]);
  const queue = [start];
  for (const room of queue)
    for (const one of next(room)) {
      if (steps.has(one.id)) continue;
      steps.set(one.id, (steps.get(room.id) ?? 0) + 1);
      queue.push(one);
    }
  return steps;
}
