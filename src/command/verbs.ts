import { gather } from './gather';
import { VERB_FILES } from './verb-files';
import { type Verb } from './verb';

/** All words of the game, in the order of the help. */
export const VERBS: readonly Verb[] = gather(VERB_FILES);

/** By name and by alias. */
export const VERB_BY_WORD: ReadonlyMap<string, Verb> = new Map(
  VERBS.flatMap((verb) => [verb.name, ...verb.aliases].map((word) => [word, verb] as const)),
);
