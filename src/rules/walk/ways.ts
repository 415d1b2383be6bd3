import { type RoomId } from '../../model/ids';
import { type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';
import { madeOnce } from '../made-once';

type Rooms = ReadonlyMap<RoomId, Room>;
type Explored = Pick<ReadonlySet<RoomId>, 'has'>;
/** Hidden ways that somebody has found, as `room|word`. */
export type Found = readonly string[] | undefined;

/** A way out, both as those see it who have walked the next room, and as the others do. */
interface Way {
  readonly target: RoomId;
  readonly known: ExitView;
  readonly unknown: ExitView;
}

/** With more ways out, what is seen of them is not kept. */
const MAX_KEPT = 6;

const hiddenExits: (room: Room) => readonly Exit[] = madeOnce((room) =>
  room.exits.filter(({ flags }) => flags.includes('hidden')),
);

/** What everybody sees: hidden ones are not there until somebody finds them. */
export const visibleExits: (room: Room) => readonly Exit[] = madeOnce((room) =>
  room.exits.filter(({ flags }) => !flags.includes('hidden')),
);

/** What a hidden way is remembered by. */
export const foundKey = ({ id }: Pick<Room, 'id'>, { word }: Pick<Exit, 'word'>): string =>
  `${id}|${word}`;

/** The ways out that somebody knows of who has found these. */
export function exitsSeen(room: Room, found: Found): readonly Exit[] {
  const visible = visibleExits(room);
  if (found === undefined || visible.length === room.exits.length) return visible;
  const hidden = exitsUnfound(room, found);
  if (hidden.length === hiddenExits(room).length) return visible;
  return room.exits.filter((exit) => !hidden.includes(exit));
}

/** The hidden ways out that somebody has yet to find. */
export const exitsUnfound = (room: Room, found: Found): readonly Exit[] =>
  hiddenExits(room).filter((exit) => found?.includes(foundKey(room, exit)) !== true);

const waysOut = madeOnce((rooms: Rooms) => madeOnce((room: Room) => new WaysOut(rooms, room)));

/** The ways out of a room, among these rooms. */
export const waysOf = (rooms: Rooms, room: Room): WaysOut => waysOut(rooms)(room);

/** As its file has it. */
export function stateIn(rooms: Rooms, exit: Exit): ExitView['state'] {
  if (exit.isBlocked || !rooms.has(exit.target)) return 'blocked';
  return exit.flags.includes('locked') ? 'locked' : 'open';
}

/** The room that a locked way leads out of: the way itself does not say. */
export const roomsOfLocked: (rooms: Rooms) => ReadonlyMap<Exit, RoomId> = madeOnce(
  (rooms) =>
    new Map(
      [...rooms.values()].flatMap(({ id, exits }) =>
        exits
          .filter(({ flags }) => flags.includes('locked'))
          .map((exit): readonly [Exit, RoomId] => [exit, id]),
      ),
    ),
);

/**
 * The ways out of one room.
 *
 * - **Memory** a list for each set of next rooms that somebody who looked had walked, of at most 64.
 */
class WaysOut {
  /** Whether all see the same of it, always, but for the names: nothing is hidden there or locked. */
  readonly isPlain: boolean;
  readonly #rooms: Rooms;
  readonly #room: Room;
  readonly #ways: readonly Way[];
  /** By the bits of the ways whose next room is known. */
  readonly #seen: (readonly ExitView[] | undefined)[] = [];

  constructor(rooms: Rooms, room: Room) {
    this.#rooms = rooms;
    this.#room = room;
    this.#ways = visibleExits(room).map((exit) => wayOf(rooms, room, exit));
    this.isPlain = room.exits.every(
      ({ flags }) => !flags.includes('hidden') && !flags.includes('locked'),
    );
  }

  /** As its file has it, with the names of the rooms that have been walked. */
  seenBy(explored: Explored): readonly ExitView[] {
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

  /** With the hidden ways that have been found, and the locked ones that stand open. */
  changed(
    explored: Explored,
    found: Found,
    open: Readonly<Record<string, number>>,
  ): readonly ExitView[] {
    return exitsSeen(this.#room, found).map((exit) => {
      const { target, known, unknown } = wayOf(this.#rooms, this.#room, exit);
      const view = explored.has(target) ? known : unknown;
      return view.state === 'locked' && Object.hasOwn(open, exit.word)
        ? { ...view, state: 'open' }
        : view;
    });
  }
}

/** Whoever stands in a room knows its name, walked or not. */
function wayOf(rooms: Rooms, room: Room, exit: Exit): Way {
  const there = rooms.get(exit.target);
  const { word } = exit;
  const state = stateIn(rooms, exit);
  const unknown = { word, state };
  const known = there === undefined ? unknown : { word, state, to: there.name };
  return {
    target: there?.id ?? exit.target,
    known,
    unknown: exit.target === room.id ? known : unknown,
  };
}
