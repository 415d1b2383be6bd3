import { alone, type Verb } from '../verb';

export const weatherVerb: Verb = {
  name: 'weather',
  aliases: [],
  group: 'looking',
  usage: 'weather',
  help: 'Tells what the sky does. Indoors you only hear it. On a feast day it names the feast.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'weather' }),
};
