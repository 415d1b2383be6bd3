import { type Verb } from '../verb';

export const helpVerb: Verb = {
  name: 'help',
  aliases: ['?'],
  usage: 'help [TOPIC]',
  help: 'Explains a verb or a concept; alone, lists them.',
  parse: (rest) => ({ verb: 'help', topic: rest === '' ? null : rest.toLowerCase() }),
};
