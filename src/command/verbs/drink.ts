import { type Verb, withText } from '../verb';

export const drinkVerb: Verb = {
  name: 'drink',
  aliases: [],
  group: 'things',
  usage: 'drink OBJECT',
  help: 'Drinks something that you have, a tonic too.',
  isAsking: false,
  errors: ['target.none', 'use.none', 'place.wrong', 'cooldown'],
  parse: withText((what) => ({ verb: 'use', what, how: 'drink' })),
};
