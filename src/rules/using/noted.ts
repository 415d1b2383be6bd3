import { type ThingView } from '../../model/views';

/** What follows a light's name: " (lit)". */
export const noted = (burnt: ThingView['burnt']): string =>
  burnt === undefined ? '' : ` (${burnt})`;
