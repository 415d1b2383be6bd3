import { alone, type Verb } from '../verb';

export const whoVerb: Verb = {
  name: 'who',
  aliases: [],
  group: 'looking',
  usage: 'who',
  help: 'Lists everyone in the world. Whoever has done nothing for five minutes is marked idle.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'who' }),
};
