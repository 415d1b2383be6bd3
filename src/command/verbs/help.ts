import { type Verb } from '../verb';

export const helpVerb: Verb = {
  name: 'help',
  aliases: ['?'],
  group: 'the game',
  usage: 'help [TOPIC]',
  help: 'Explains a verb or a concept; alone, lists them.',
  isAsking: true,
  errors: ['topic.none'],
  parse: (rest) => ({ verb: 'help', topic: rest === '' ? null : rest.toLowerCase() }),
};
