import { type Role } from '../model/role';
import { GROUPS } from './group';
import { isFor } from './is-for';
import { nearest, orList } from './nearest';
import { shorten } from './shorten';
import { topicCalled } from './topic-words';
import { VERB_BY_WORD, VERBS } from './verbs';
import { type Verb } from './verb';

/** What help says: an answer, or that there is nothing of that name. */
export type Help =
  | {
      readonly kind: 'told';
      readonly text: string;
      readonly view: { readonly topic: string | null; readonly text: string };
    }
  | { readonly kind: 'refused'; readonly code: 'topic.none'; readonly text: string };

type Topics = ReadonlyMap<string, string>;

/** Roles of whoever asks; of verbs of the staff they see those that are theirs. */
type Roles = readonly Role[];

/** Help on a verb (by any of its names) or a concept; null = what there is. A verb that is not theirs is to others as if it were not. */
export function helpFor(topic: string | null, topics: Topics, roles: Roles = []): Help {
  if (topic === null) return told(null, contents(topics, roles));
  const word = topic.trim().toLowerCase();
  const verb = VERB_BY_WORD.get(word);
  if (verb !== undefined && isFor(verb, roles)) return told(verb.name, ofVerb(verb));
  const name = topics.has(word) ? word : topicCalled(word);
  const concept = name === undefined ? undefined : topics.get(name);
  if (name !== undefined && concept !== undefined) return told(name, concept);
  const meant = perhaps(word, topics, roles);
  const hint = meant.length === 0 ? 'Type help for the list.' : `Did you mean ${orList(meant)}?`;
  const shown = shorten(topic, 30);
  return { kind: 'refused', code: 'topic.none', text: `There is no help on “${shown}”. ${hint}` };
}

/** Every verb and concept that has help, each once. */
export function helpTopics(
  topics: Topics,
  roles: Roles = [],
): { readonly verbs: readonly string[]; readonly concepts: readonly string[] } {
  const names = VERBS.map(({ name }) => name);
  return {
    verbs: VERBS.filter((verb) => isFor(verb, roles)).map(({ name }) => name),
    concepts: [...topics.keys()].filter((topic) => !names.includes(topic)),
  };
}

const MOST_OFFERED = 3;
/** Fewer letters than these say too little. */
const MIN_LETTERS = 3;

/** What looks like it; else what begins with it; else concepts that speak of it. */
function perhaps(word: string, topics: Topics, roles: Roles): readonly string[] {
  const words = [...VERB_BY_WORD]
    .filter(([, verb]) => isFor(verb, roles))
    .map(([known]) => known)
    .concat([...topics.keys()])
    .filter(isWord);
  const near = nearest(word, words);
  if (near.length > 0 || word.length < MIN_LETTERS) return near;
  const begun = [...new Set(words)].filter((known) => known.startsWith(word));
  const spoken = [...topics].filter(([, text]) => text.toLowerCase().includes(word));
  return (begun.length > 0 ? begun : spoken.map(([topic]) => topic)).slice(0, MOST_OFFERED);
}

const isWord = (word: string): boolean => word.length > 1;

const told = (topic: string | null, text: string): Help => ({
  kind: 'told',
  text,
  view: { topic, text },
});

function ofVerb({ usage, aliases, help }: Verb): string {
  const also = aliases.length === 0 ? [] : [`Also: ${aliases.join(', ')}`];
  return [usage, help, ...also].join('\n');
}

/** What a heading of the help stands over. */
export interface HelpGroup {
  /** "Walking" */
  readonly title: string;
  readonly words: readonly string[];
}

/** The verbs by what they are about, and the concepts; none empty. */
export function helpGroups(topics: Topics, roles: Roles = []): readonly HelpGroup[] {
  const { concepts, verbs: known } = helpTopics(topics, roles);
  const verbs = GROUPS.map(
    (group) =>
      [
        group,
        VERBS.filter(({ name, group: of }) => of === group && known.includes(name)).map(
          ({ name }) => name,
        ),
      ] as const,
  );
  return [...verbs, ['concepts', concepts] as const]
    .filter(([, words]) => words.length > 0)
    .map(([title, words]) => ({ title: title.charAt(0).toUpperCase() + title.slice(1), words }));
}

/** A line for each of them. */
function contents(topics: Topics, roles: Roles): string {
  const lines = helpGroups(topics, roles).map(
    ({ title, words }) => `${title}: ${words.join(', ')}.`,
  );
  return [...lines, 'Type help and one of these words.'].join('\n');
}
