import { type Verb, withText } from '../verb';

export const useVerb: Verb = {
  name: 'use',
  aliases: [],
  group: 'things',
  usage: 'use OBJECT',
  help: 'Eats, drinks, lights or otherwise uses something you have.',
  isAsking: false,
  errors: ['target.none', 'use.none', 'pack.full', 'place.wrong', 'cooldown'],
  parse: withText((what) => ({ verb: 'use', what, how: 'use' })),
};
