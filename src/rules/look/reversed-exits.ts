import { type ExitView } from '../../model/views';
import { isDirection, oppositeOf } from '../walk/exits';

/** Whether any of them has an opposite. */
export const hasReversible = (exits: readonly ExitView[]): boolean =>
  exits.some(({ word }) => isDirection(word));

/** The ways out as a deranged mind may name them: each by its opposite. Where they lead is true, and so is walking. */
export const reversedExits = (exits: readonly ExitView[]): readonly ExitView[] =>
  exits.map((exit) => ({ ...exit, word: oppositeOf(exit.word) ?? exit.word }));
