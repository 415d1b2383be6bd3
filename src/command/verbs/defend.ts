import { FIGHTING } from '../codes';
import { alone, type Verb } from '../verb';

export const defendVerb: Verb = {
  name: 'defend',
  aliases: [],
  group: 'fighting',
  usage: 'defend',
  help: 'In place of your next blow: what hits you until your turn after that does half.',
  isAsking: false,
  errors: FIGHTING,
  parse: alone({ verb: 'defend' }),
};
