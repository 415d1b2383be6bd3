import { theName } from '../../rules/fight/the-name';
import { capital } from '../../rules/things/phrase';

/** "Ada’s", "the wharf rat’s", "the gulls’" */
export function owner(name: string): string {
  const who = theName(name);
  return who.endsWith('s') && who.startsWith('the ') ? `${who}’` : `${who}’s`;
}

/** As a sentence begins: "The wharf rat". */
export const subject = (name: string): string => capital(theName(name));
