import { type Verb, withWord } from '../verb';

export const unaliasVerb: Verb = {
  name: 'unalias',
  aliases: [],
  group: 'the game',
  usage: 'unalias NAME',
  help: 'Takes back a word of your own.',
  isAsking: false,
  errors: ['target.none'],
  parse: withWord((name) => ({ verb: 'unalias', name: name.toLowerCase() })),
};
