import { FIGHTING } from '../codes';
import { alone, type Verb } from '../verb';

export const fleeVerb: Verb = {
  name: 'flee',
  aliases: [],
  group: 'fighting',
  usage: 'flee',
  help: 'In place of your next blow: tries to get away, by any way out. The more ways the better, the more foes the worse.',
  isAsking: false,
  errors: FIGHTING,
  parse: alone({ verb: 'flee' }),
};
