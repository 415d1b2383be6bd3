import { alone, type Verb } from '../verb';

export const sitVerb: Verb = {
  name: 'sit',
  aliases: [],
  group: 'yourself',
  usage: 'sit',
  help: 'Sits down. What you have lost comes back twice as fast.',
  isAsking: false,
  errors: ['already.done'],
  parse: alone({ verb: 'posture', posture: 'sitting' }),
};
