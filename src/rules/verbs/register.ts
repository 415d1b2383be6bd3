import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';

/** Passwords never go into a line, so it only says where. */
export function register({ actor }: ActorTurn): Verdict {
  return told(
    actor.isGuest
      ? 'Choose “Keep this character” on the page, or send a name and a password to POST /api/accounts/claim. All you have is kept.'
      : 'You are registered already.',
    { isGuest: actor.isGuest },
  );
}
