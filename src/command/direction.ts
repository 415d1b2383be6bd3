import { type Direction, DIRECTIONS } from '../model/room';

/** What people type for each. */
export const SHORT_FORMS: Readonly<Record<Direction, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
  up: 'u',
  down: 'd',
};

/** A direction written out, whichever way it was typed; any other word as it is, in small letters. */
export function exitWord(word: string): string {
  const small = word.toLowerCase();
  return DIRECTIONS.find((direction) => SHORT_FORMS[direction] === small) ?? small;
}
