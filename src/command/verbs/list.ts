import { SHOPPING } from '../codes';
import { alone, type Verb } from '../verb';

export const listVerb: Verb = {
  name: 'list',
  aliases: [],
  group: 'things',
  usage: 'list',
  help: 'Lists what the shop you stand in sells, and what it buys.',
  isAsking: true,
  errors: SHOPPING,
  parse: alone({ verb: 'list' }),
};
