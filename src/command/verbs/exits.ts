import { alone, type Verb } from '../verb';

export const exitsVerb: Verb = {
  name: 'exits',
  aliases: [],
  usage: 'exits',
  help: 'Names the ways out of here, and where those lead that you have walked.',
  parse: alone({ verb: 'exits' }),
};
