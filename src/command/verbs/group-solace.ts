import { alone, type Verb } from '../verb';

export const groupSolaceVerb: Verb = {
  name: 'group_solace',
  aliases: ['solace'],
  group: 'yourself',
  usage: 'group_solace',
  help: 'Sits down with those who are here. It takes two at least, and steadies all of you.',
  isAsking: false,
  errors: ['place.wrong', 'cooldown'],
  parse: alone({ verb: 'group-solace' }),
};
