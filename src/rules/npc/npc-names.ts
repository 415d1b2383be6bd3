import { type WorldContent } from '../../model/content';
import { wordsOf } from '../things/target';

/** Lower-case words that NPCs go by, and nobody else may: of a name of its own each word, of each alias the first. */
export const npcNames = ({ npcs }: Pick<WorldContent, 'npcs'>): readonly string[] =>
  [...npcs.values()].flatMap(({ name, aliases }) => [
    ...(/^(?:an?|the) /iu.test(name) ? [] : wordsOf(name)),
    ...aliases.flatMap((alias) => wordsOf(alias).slice(0, 1)),
  ]);
