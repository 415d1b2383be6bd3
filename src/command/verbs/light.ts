import { type Verb, withText } from '../verb';

export const lightVerb: Verb = {
  name: 'light',
  aliases: [],
  group: 'things',
  usage: 'light OBJECT',
  help: 'Lights a lamp or a candle. It shines for all in the room, until its fuel is spent.',
  isAsking: false,
  errors: ['target.none', 'use.none', 'pack.full'],
  parse: withText((what) => ({ verb: 'use', what, how: 'light' })),
};
