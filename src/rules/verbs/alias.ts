import { type IntentOf } from '../../model/intent';
import { noAlias } from '../own/no-alias';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused, told } from '../verdicts';

type Aliases = Readonly<Record<string, string>>;

/** Shows, or makes, a word of one's own. */
export function alias(turn: ActorTurn, { name, text }: IntentOf<'alias'>): Verdict {
  const { aliases } = turn.actor;
  if (name === null) return list(aliases);
  if (text === null) return show(aliases, name);
  const isNew = !Object.hasOwn(aliases, name);
  if (isNew && Object.keys(aliases).length >= turn.numbers['alias.max'])
    return refused('alias.full', 'You have as many words of your own as you can remember.');
  const after = { ...aliases, [name]: text };
  if (isEndless(after, name, turn.numbers['alias.depth']))
    return refused('alias.cycle', `“${name}” would lead back to itself, or too deep.`);
  const character = { ...turn.actor, aliases: after };
  return done([{ kind: 'character', character }], [], `“${name}” now means: ${text}`);
}

/** Whether following first words from here comes back, or goes deeper than it may. */
function isEndless(aliases: Aliases, name: string, depth: number): boolean {
  let word = name;
  for (let step = 0; step <= depth; step += 1) {
    const text = Object.hasOwn(aliases, word) ? aliases[word] : undefined;
    if (text === undefined) return false;
    word = /^\s*(\S+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
    if (word === name) return true;
  }
  return true;
}

function list(aliases: Aliases): Verdict {
  const lines = Object.entries(aliases).map(([name, text]) => `  ${name}: ${text}`);
  const text = lines.length === 0 ? 'You have no words of your own.' : ['Your words:', ...lines];
  return told([text].flat().join('\n'), { aliases });
}

const show = (aliases: Aliases, name: string): Verdict =>
  Object.hasOwn(aliases, name)
    ? told(`${name}: ${aliases[name] ?? ''}`, { aliases })
    : noAlias(name);
