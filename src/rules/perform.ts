import { stateRefusal } from './gate';
import { type Performable } from './performable';
import { type ActorTurn, type Verdict } from './rule';
import { VERB_RULES } from './verb-rules';
import { refused } from './verdicts';

/**
 * What an intent of a character comes to: what changes and what has happened, an answer, or the game's no.
 *
 * - **Pure**: nothing has changed until the verdict is applied; the same turn gives the same verdict.
 * - **Never throws**: bad play is a value.
 */
export function perform(turn: ActorTurn, intent: Performable): Verdict {
  const no = stateRefusal(turn, intent.verb);
  if (no !== null) return refused(no.code, no.text);
  const rule = VERB_RULES[intent.verb] as (turn: ActorTurn, intent: Performable) => Verdict;
  return rule(turn, intent);
}
