import { type PlayerId, type RoomId } from '../../model/ids';
import { type Direction, type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';
import { type Occupant, type Walked, type WorldView } from '../view';
import { stateIn, visibleExits, waysOf } from './ways';

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

/** By its word, or by the beginning of one that is no direction. */
export function exitNamed(room: Room, word: string): Exit | undefined {
  const small = word.toLowerCase();
  const exits = visibleExits(room);
  return (
    exits.find((exit) => exit.word === word || exit.word.toLowerCase() === small) ??
    exits.find((exit) => !isDirection(exit.word) && exit.word.toLowerCase().startsWith(small))
  );
}

export const stateOf = (world: WorldView, exit: Exit): ExitView['state'] =>
  stateIn(world.content.rooms, exit);

/** Ways out with the names of rooms that have been walked. */
export const exitViews = (world: WorldView, room: Room, explored: Walked): readonly ExitView[] =>
  waysOf(world.content.rooms, room).seenBy(explored);

export const othersIn = (world: WorldView, room: RoomId, me: PlayerId): readonly Occupant[] =>
  world.occupants(room).filter(({ id }) => id !== me);

/** "There is no exit east." */
export const noExit = (word: string): string =>
  isDirection(word) ? `There is no exit ${word}.` : `There is no way “${word}” from here.`;
