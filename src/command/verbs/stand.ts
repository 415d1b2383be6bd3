import { alone, type Verb } from '../verb';

export const standVerb: Verb = {
  name: 'stand',
  aliases: [],
  group: 'yourself',
  usage: 'stand',
  help: 'Gets up. Walking gets you up by itself.',
  isAsking: false,
  errors: ['already.done'],
  parse: alone({ verb: 'posture', posture: 'standing' }),
};
