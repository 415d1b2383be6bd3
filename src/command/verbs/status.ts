import { alone, type Verb } from '../verb';

export const statusVerb: Verb = {
  name: 'status',
  aliases: ['score', 'sc'],
  group: 'yourself',
  usage: 'status',
  help: 'Tells how you fare: health, mind, purse and place.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'status' }),
};
