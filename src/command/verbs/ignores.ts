import { alone, type Verb } from '../verb';

export const ignoresVerb: Verb = {
  name: 'ignores',
  aliases: ['mutes'],
  usage: 'ignores',
  help: 'Lists whom you do not hear, and for how long.',
  parse: alone({ verb: 'ignores' }),
};
