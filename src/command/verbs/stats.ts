import { alone, type Verb } from '../verb';

export const statsVerb: Verb = {
  name: 'stats',
  aliases: [],
  group: 'yourself',
  usage: 'stats',
  help: 'Shows your nine numbers.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'stats' }),
};
