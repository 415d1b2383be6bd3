import { alone, type Verb } from '../verb';

export const statsVerb: Verb = {
  name: 'stats',
  aliases: [],
  usage: 'stats',
  help: 'Shows your nine numbers.',
  parse: alone({ verb: 'stats' }),
};
