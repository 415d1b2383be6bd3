import { type Verb, withWord } from '../verb';

export const unaliasVerb: Verb = {
  name: 'unalias',
  aliases: [],
  usage: 'unalias NAME',
  help: 'Takes back a word of your own.',
  parse: withWord((name) => ({ verb: 'unalias', name: name.toLowerCase() })),
};
