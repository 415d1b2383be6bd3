import { type RoomId } from '../../model/ids';
import { type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';
import { madeOnce } from '../made-once';

type Rooms = ReadonlyMap<RoomId, Room>;

/** A way out, both as those see it who have walked the next room, and as the others do. */
interface Way {
  readonly target: RoomId;
  readonly known: ExitView;
  readonly unknown: ExitView;
}

/** With more ways out, what is seen of them is not kept. */
const MAX_KEPT = 6;

/** Hidden ones are not there until something finds them. */
export const visibleExits: (room: Room) => readonly Exit[] = madeOnce((room) =>
  room.exits.filter(({ flags }) => !flags.includes('hidden')),
);

const waysOut = madeOnce((rooms: Rooms) => madeOnce((room: Room) => new WaysOut(rooms, room)));

/** The visible ways out of a room, among these rooms. */
export const waysOf = (rooms: Rooms, room: Room): WaysOut => waysOut(rooms)(room);

export function stateIn(rooms: Rooms, exit: Exit): ExitView['state'] {
  if (exit.isBlocked || !rooms.has(exit.target)) return 'blocked';
  return exit.flags.includes('locked') ? 'locked' : 'open';
}

/**
 * The visible ways out of one room.
 *
 * - **Memory** a list for each set of next rooms that somebody who looked had walked, of at most 64.
 */
class WaysOut {
  readonly #ways: readonly Way[];
  /** By the bits of the ways whose next room is known. */
  readonly #seen: (readonly ExitView[] | undefined)[] = [];

  constructor(rooms: Rooms, room: Room) {
    this.#ways = visibleExits(room).map((exit) => wayOf(rooms, room, exit));
  }

  /** With the names of the rooms that have been walked. */
  seenBy(explored: Pick<ReadonlySet<RoomId>, 'has'>): readonly ExitView[] {
    if (this.#ways.length > MAX_KEPT)
      return this.#ways.map((way) => (explored.has(way.target) ? way.known : way.unknown));
    let bits = 0;
    let bit = 1;
    for (const { target } of this.#ways) {
      if (explored.has(target)) bits |= bit;
      bit *= 2;
    }
    return (this.#seen[bits] ??= this.#ways.map((way, n) =>
      (bits & (1 << n)) === 0 ? way.unknown : way.known,
    ));
  }
}

/** Whoever stands in a room knows its name, walked or not. */
function wayOf(rooms: Rooms, room: Room, exit: Exit): Way {
  const there = rooms.get(exit.target);
  const unknown = { word: exit.word, state: stateIn(rooms, exit) };
  const known = there === undefined ? unknown : { ...unknown, to: there.name };
  return {
    target: there?.id ?? exit.target,
    known,
    unknown: exit.target === room.id ? known : unknown,
  };
}
