import { type Verb, withWord } from '../verb';

export const unignoreVerb: Verb = {
  name: 'unignore',
  aliases: ['unmute'],
  group: 'talking',
  usage: 'unignore PLAYER',
  help: 'Lets you hear somebody again.',
  isAsking: false,
  errors: ['target.none'],
  parse: withWord((name) => ({ verb: 'unignore', name })),
};
