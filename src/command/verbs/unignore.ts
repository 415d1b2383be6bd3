import { type Verb, withWord } from '../verb';

export const unignoreVerb: Verb = {
  name: 'unignore',
  aliases: ['unmute'],
  usage: 'unignore PLAYER',
  help: 'Lets you hear somebody again.',
  parse: withWord((name) => ({ verb: 'unignore', name })),
};
