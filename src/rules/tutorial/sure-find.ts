import { type Character } from '../../model/character';
import { PASSAGE } from './rooms';

/** Whoever is being taught to search finds what there is. */
export const isSureToFind = ({ tutorial, room }: Character): boolean =>
  tutorial !== undefined && room === PASSAGE;
