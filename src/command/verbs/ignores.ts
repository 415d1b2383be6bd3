import { alone, type Verb } from '../verb';

export const ignoresVerb: Verb = {
  name: 'ignores',
  aliases: ['mutes'],
  group: 'talking',
  usage: 'ignores',
  help: 'Lists whom you do not hear, and for how long.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'ignores' }),
};
