import { type RoomId } from '../../model/ids';
import { type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';

/** A way out, both as those see it who have walked the next room, and as the others do. */
export interface Way {
  readonly target: RoomId;
  readonly known: ExitView;
  readonly unknown: ExitView;
}

type Rooms = ReadonlyMap<RoomId, Room>;

/** By room, for as long as there is one: its exits do not change. */
const visible = new WeakMap<Room, readonly Exit[]>();
const ways = new WeakMap<Room, { readonly among: Rooms; readonly ways: readonly Way[] }>();

/** Hidden ones are not there until something finds them. */
export function visibleExits(room: Room): readonly Exit[] {
  const known = visible.get(room);
  if (known !== undefined) return known;
  const found = room.exits.filter(({ flags }) => !flags.includes('hidden'));
  visible.set(room, found);
  return found;
}

/** The visible ones, among these rooms. */
export function waysOf(rooms: Rooms, room: Room): readonly Way[] {
  const made = ways.get(room);
  if (made?.among === rooms) return made.ways;
  const found = visibleExits(room).map((exit) => wayOf(rooms, exit));
  ways.set(room, { among: rooms, ways: found });
  return found;
}

export function stateIn(rooms: Rooms, exit: Exit): ExitView['state'] {
  if (exit.isBlocked || !rooms.has(exit.target)) return 'blocked';
  return exit.flags.includes('locked') ? 'locked' : 'open';
}

function wayOf(rooms: Rooms, exit: Exit): Way {
  const there = rooms.get(exit.target);
  const unknown = { word: exit.word, state: stateIn(rooms, exit) };
  return there === undefined
    ? { target: exit.target, known: unknown, unknown }
    : { target: there.id, known: { ...unknown, to: there.name }, unknown };
}
