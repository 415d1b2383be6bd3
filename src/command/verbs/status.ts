import { alone, type Verb } from '../verb';

export const statusVerb: Verb = {
  name: 'status',
  aliases: ['score', 'sc'],
  usage: 'status',
  help: 'Tells how you fare: health, mind, purse and place.',
  parse: alone({ verb: 'status' }),
};
