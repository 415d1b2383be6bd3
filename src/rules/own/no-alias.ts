import { refused, type Refused } from '../verdicts';

/** Asked for a word that the player has not made. */
export const noAlias = (name: string): Refused =>
  refused('target.none', `You have no word “${name}” of your own.`);
