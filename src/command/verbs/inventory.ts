import { alone, type Verb } from '../verb';

export const inventoryVerb: Verb = {
  name: 'inventory',
  aliases: ['i'],
  usage: 'inventory',
  help: 'Lists what you carry, how heavy it is, and your purse.',
  parse: alone({ verb: 'inventory' }),
};
