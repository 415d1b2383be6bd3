import { type Character } from '../model/character';
import { type Presence } from '../model/presence';

/**
 * Whether an alarm of a character may ring sooner for this change of its presence. Being active, warded or kept only puts one off, and the
 * rest no alarm looks at: most commands wake nobody.
 */
export const isSoonerByPresence = (was: Presence, is: Presence): boolean =>
  isLost(was, is) ||
  is.isToldLinkdead !== was.isToldLinkdead ||
  is.lastActiveAt < was.lastActiveAt ||
  is.wardUntil < was.wardUntil ||
  (is.keptUntil ?? 0) < (was.keptUntil ?? 0) ||
  (is.busy !== was.busy && is.busy !== null);

/** The line went, or went longer ago than was known. */
const isLost = ({ linkdeadAt: was }: Presence, { linkdeadAt: is }: Presence): boolean =>
  is !== was && (is === null || was === null || is < was);

/** The same for a change of the character: of what it is, alarms look at these alone. */
export const isSoonerByCharacter = (was: Character, is: Character): boolean =>
  is.life !== was.life ||
  is.mind !== was.mind ||
  is.tutorial !== was.tutorial ||
  is.hintAt !== was.hintAt ||
  is.inWorld !== was.inWorld;
