import { GROUPS } from './group';
import { nearest, orList } from './nearest';
import { shorten } from './shorten';
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

/** Help on a verb (by any of its names) or a concept; null = what there is. */
export function helpFor(topic: string | null, topics: ReadonlyMap<string, string>): Help {
  if (topic === null) return told(null, contents(topics));
  const word = topic.trim().toLowerCase();
  const verb = VERB_BY_WORD.get(word);
  if (verb !== undefined) return told(verb.name, ofVerb(verb));
  const concept = topics.get(word);
  if (concept !== undefined) return told(word, concept);
  const meant = nearest(word, [...VERB_BY_WORD.keys(), ...topics.keys()].filter(isWord));
  const hint = meant.length === 0 ? 'Type help for the list.' : `Did you mean ${orList(meant)}?`;
  const shown = shorten(topic, 30);
  return { kind: 'refused', code: 'topic.none', text: `There is no help on “${shown}”. ${hint}` };
}

/** Every verb and concept that has help, each once. */
export function helpTopics(topics: ReadonlyMap<string, string>): {
  readonly verbs: readonly string[];
  readonly concepts: readonly string[];
} {
  const verbs = VERBS.map(({ name }) => name);
  return { verbs, concepts: [...topics.keys()].filter((topic) => !verbs.includes(topic)) };
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
export function helpGroups(topics: ReadonlyMap<string, string>): readonly HelpGroup[] {
  const { concepts } = helpTopics(topics);
  const verbs = GROUPS.map(
    (group) =>
      [group, VERBS.filter((verb) => verb.group === group).map(({ name }) => name)] as const,
  );
  return [...verbs, ['concepts', concepts] as const]
    .filter(([, words]) => words.length > 0)
    .map(([title, words]) => ({ title: title.charAt(0).toUpperCase() + title.slice(1), words }));
}

/** A line for each of them. */
function contents(topics: ReadonlyMap<string, string>): string {
  const lines = helpGroups(topics).map(({ title, words }) => `${title}: ${words.join(', ')}.`);
  return [...lines, 'Type help and one of these words.'].join('\n');
}
