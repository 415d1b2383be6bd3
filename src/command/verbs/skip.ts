import { alone, type Verb } from '../verb';

export const skipVerb: Verb = {
  name: 'skip',
  aliases: [],
  group: 'the game',
  usage: 'skip',
  help: 'Leaves the tutorial and goes straight to Arkham.',
  isAsking: false,
  errors: [],
  parse: alone({ verb: 'skip' }),
};
