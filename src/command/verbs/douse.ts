import { type Verb, withText } from '../verb';

export const douseVerb: Verb = {
  name: 'douse',
  aliases: ['extinguish'],
  group: 'things',
  usage: 'douse OBJECT',
  help: 'Puts a light out. What fuel is left in it is kept.',
  isAsking: false,
  errors: ['target.none', 'use.none'],
  parse: withText((what) => ({ verb: 'use', what, how: 'douse' })),
};
