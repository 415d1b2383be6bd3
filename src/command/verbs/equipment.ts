import { alone, type Verb } from '../verb';

export const equipmentVerb: Verb = {
  name: 'equipment',
  aliases: ['eq'],
  usage: 'equipment',
  help: 'Lists what you wear and hold, slot by slot.',
  parse: alone({ verb: 'equipment' }),
};
