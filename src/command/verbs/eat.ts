import { type Verb, withText } from '../verb';

export const eatVerb: Verb = {
  name: 'eat',
  aliases: [],
  group: 'things',
  usage: 'eat OBJECT',
  help: 'Eats some food that you have.',
  isAsking: false,
  errors: ['target.none', 'use.none'],
  parse: withText((what) => ({ verb: 'use', what, how: 'eat' })),
};
