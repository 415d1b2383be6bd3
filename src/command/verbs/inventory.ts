import { alone, type Verb } from '../verb';

export const inventoryVerb: Verb = {
  name: 'inventory',
  aliases: ['i'],
  group: 'things',
  usage: 'inventory',
  help: 'Lists what you carry, how heavy it is, and your purse.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'inventory' }),
};
