import { FIGHTING } from '../codes';
import { type Verb } from '../verb';

export const tauntVerb: Verb = {
  name: 'taunt',
  aliases: [],
  group: 'fighting',
  usage: 'taunt [NPC]',
  help: 'In place of your next blow: draws a foe upon yourself, and off your friends. It takes breath; you cannot do it often.',
  isAsking: false,
  errors: [...FIGHTING, 'cooldown'],
  parse: (rest) => ({ verb: 'taunt', target: rest === '' ? null : rest }),
};
