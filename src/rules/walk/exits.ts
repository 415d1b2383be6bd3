import { type Character } from '../../model/character';
import { type PlayerId, type RoomId } from '../../model/ids';
import { type Direction, type Exit, type Room } from '../../model/room';
import { type ExitView } from '../../model/views';
import { waysToKept } from '../mind/kept-in';
import { type Occupant, type Walked, type WorldView } from '../view';
import { exitsSeen, type Found, roomsOfLocked, stateIn, waysOf } from './ways';

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

/** Of those that somebody knows of who has found these: by its word, or by the beginning of one that is no direction. */
export function exitNamed(room: Room, word: string, found?: Found): Exit | undefined {
  const small = word.toLowerCase();
  const exits = exitsSeen(room, found);
  return (
    exits.find((exit) => exit.word === word || exit.word.toLowerCase() === small) ??
    exits.find((exit) => !isDirection(exit.word) && exit.word.toLowerCase().startsWith(small))
  );
}

/** Whether a way that a character knows of, out of where it stands, is called exactly so; in small letters. */
export function isWayOut(
  { content }: WorldView,
  { room, found }: Pick<Character, 'room' | 'found'>,
  word: string,
): boolean {
  const here = content.rooms.get(room);
  return (
    here !== undefined && exitsSeen(here, found).some((exit) => exit.word.toLowerCase() === word)
  );
}

/** A locked way may stand open for a while. */
export function stateOf(world: WorldView, exit: Exit): ExitView['state'] {
  const { rooms } = world.content;
  const state = stateIn(rooms, exit);
  if (state !== 'locked') return state;
  const room = roomsOfLocked(rooms).get(exit);
  return room !== undefined && isHeldOpen(world, room, exit.word) ? 'open' : 'locked';
}

/** Whether a locked way stands open: it locks itself when its time is over. */
export const isHeldOpen = (world: WorldView, room: RoomId, word: string): boolean =>
  world.record('room', room)?.open[word] !== undefined;

/** What somebody knows who looks for ways out: rooms walked, hidden ways found. */
export interface WaysKnown {
  readonly explored: Walked;
  readonly found?: Found;
  /** Kept in the ward: no way stands open. */
  readonly isKeptIn?: boolean;
}

const NONE_OPEN: Readonly<Record<string, number>> = {};

/** Ways out with the names of rooms that have been walked, the hidden ones only where they have been found. */
export function exitViews(world: WorldView, room: Room, known: WaysKnown): readonly ExitView[] {
  const views = viewsOf(world, room, known);
  return known.isKeptIn === true ? waysToKept(views) : views;
}

function viewsOf(
  world: WorldView,
  room: Room,
  { explored, found }: WaysKnown,
): readonly ExitView[] {
  const ways = waysOf(world.content.rooms, room);
  if (ways.isPlain) return ways.seenBy(explored);
  const open = world.record('room', room.id)?.open ?? NONE_OPEN;
  return ways.changed(explored, found, open);
}

export const othersIn = (world: WorldView, room: RoomId, me: PlayerId): readonly Occupant[] =>
  world.occupants(room).filter(({ id }) => id !== me);

/** "There is no exit east." */
export const noExit = (word: string): string =>
  isDirection(word) ? `There is no exit ${word}.` : `There is no way “${word}” from here.`;
