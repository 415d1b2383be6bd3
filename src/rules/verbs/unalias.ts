import { type IntentOf } from '../../model/intent';
import { noAlias } from '../own/no-alias';
import { type ActorTurn, type Verdict } from '../rule';
import { done } from '../verdicts';

/** Takes back a word of one's own. */
export function unalias(turn: ActorTurn, { name }: IntentOf<'unalias'>): Verdict {
  if (!Object.hasOwn(turn.actor.aliases, name)) return noAlias(name);
  const aliases = Object.fromEntries(
    Object.entries(turn.actor.aliases).filter(([known]) => known !== name),
  );
  const character = { ...turn.actor, aliases };
  return done([{ kind: 'character', character }], [], `“${name}” means nothing again.`);
}
