import { alone, type Verb } from '../verb';

export const searchVerb: Verb = {
  name: 'search',
  aliases: [],
  group: 'looking',
  usage: 'search',
  help: 'Looks for hidden ways out, for ten seconds. What you find you keep knowing.',
  isAsking: false,
  parse: alone({ verb: 'search' }),
};
