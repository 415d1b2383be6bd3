import { type Line } from './line';

/** A piece of a line, and whether it stands out. */
export interface Piece {
  readonly text: string;
  readonly isName: boolean;
}

/** A line cut at its names; together the pieces say what it says. */
export function piecesOf({ text, names = [] }: Line): readonly Piece[] {
  const wanted = names.filter((name) => name !== '').map(escaped);
  if (wanted.length === 0) return [{ text, isName: false }];
  const name = new RegExp(`(?<![\\p{L}])(${wanted.join('|')})(?![\\p{L}])`, 'u');
  return text
    .split(name)
    .map((piece, at) => ({ text: piece, isName: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
