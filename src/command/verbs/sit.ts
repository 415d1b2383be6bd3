import { alone, type Verb } from '../verb';

export const sitVerb: Verb = {
  name: 'sit',
  aliases: [],
  group: 'yourself',
  usage: 'sit',
  help: 'Sits down. What you have lost comes back twice as fast.',
  isAsking: false,
  parse: alone({ verb: 'posture', posture: 'sitting' }),
};
