import { alone, type Verb } from '../verb';

export const searchVerb: Verb = {
  name: 'search',
  aliases: [],
  group: 'looking',
  usage: 'search',
  help: 'Looks for hidden ways out, for ten seconds. What you find you keep knowing.',
  isAsking: false,
  errors: ['state.busy'],
  parse: alone({ verb: 'search' }),
};
