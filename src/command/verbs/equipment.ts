import { alone, type Verb } from '../verb';

export const equipmentVerb: Verb = {
  name: 'equipment',
  aliases: ['eq'],
  group: 'things',
  usage: 'equipment',
  help: 'Lists what you wear and hold, slot by slot.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'equipment' }),
};
