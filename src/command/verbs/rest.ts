import { alone, type Verb } from '../verb';

export const restVerb: Verb = {
  name: 'rest',
  aliases: [],
  group: 'the game',
  usage: 'rest',
  help: 'Leaves the world safely: at once where one can sleep, elsewhere after ten quiet seconds. Where you rested you wake after death.',
  isAsking: false,
  errors: ['state.busy'],
  parse: alone({ verb: 'rest' }),
};
