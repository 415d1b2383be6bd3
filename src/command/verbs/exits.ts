import { alone, type Verb } from '../verb';

export const exitsVerb: Verb = {
  name: 'exits',
  aliases: [],
  group: 'looking',
  usage: 'exits',
  help: 'Names the ways out of here, and where those lead that you have walked.',
  isAsking: true,
  errors: ['target.none'],
  parse: alone({ verb: 'exits' }),
};
