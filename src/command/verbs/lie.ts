import { alone, type Verb } from '../verb';

export const lieVerb: Verb = {
  name: 'lie',
  aliases: [],
  group: 'yourself',
  usage: 'lie',
  help: 'Lies down. What you have lost comes back twice as fast.',
  isAsking: false,
  errors: ['already.done'],
  parse: alone({ verb: 'posture', posture: 'lying' }),
};
