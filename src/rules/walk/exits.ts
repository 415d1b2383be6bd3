import { type PlayerId, type RoomId } from '../../model/ids';
import { type Direction, type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';
import { type Walked, type WorldView } from '../view';

/** Where those in the next room see somebody come from. */
const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
  northeast: 'southwest',
  northwest: 'southeast',
  southeast: 'northwest',
  southwest: 'northeast',
  up: 'down',
  down: 'up',
};

export const isDirection = (word: string): word is Direction => Object.hasOwn(OPPOSITE, word);

export const oppositeOf = (word: string): Direction | null =>
  isDirection(word) ? OPPOSITE[word] : null;

/** By room, for as long as there is one: its exits do not change. */
const visible = new WeakMap<Room, readonly Exit[]>();

/** Hidden ones are not there until something finds them. */
export function visibleExits(room: Room): readonly Exit[] {
  const known = visible.get(room);
  if (known !== undefined) return known;
  const found = room.exits.filter(({ flags }) => !flags.includes('hidden'));
  visible.set(room, found);
  return found;
}

/** By its word, or by the beginning of one that is no direction. */
export function exitNamed(room: Room, word: string): Exit | undefined {
  const small = word.toLowerCase();
  const exits = visibleExits(room);
  return (
    exits.find((exit) => exit.word.toLowerCase() === small) ??
    exits.find((exit) => !isDirection(exit.word) && exit.word.toLowerCase().startsWith(small))
  );
}

export function stateOf(world: WorldView, exit: Exit): ExitView['state'] {
  if (exit.isBlocked || !world.content.rooms.has(exit.target)) return 'blocked';
  return exit.flags.includes('locked') ? 'locked' : 'open';
}

/** Ways out with the names of rooms that have been walked. */
export function exitViews(world: WorldView, room: Room, explored: Walked): readonly ExitView[] {
  return visibleExits(room).map((exit) => {
    const { word, target } = exit;
    const state = stateOf(world, exit);
    const isKnown = target === room.id || explored.has(target);
    const to = isKnown ? world.content.rooms.get(target)?.name : undefined;
    return to === undefined ? { word, state } : { word, state, to };
  });
}

export const othersIn = (world: WorldView, room: RoomId, me: PlayerId): readonly PlayerId[] =>
  world.occupants(room).filter((player) => player !== me);

/** "There is no exit east." */
export const noExit = (word: string): string =>
  isDirection(word) ? `There is no exit ${word}.` : `There is no way “${word}” from here.`;
