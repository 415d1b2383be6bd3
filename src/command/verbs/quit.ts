import { alone, type Verb } from '../verb';

export const quitVerb: Verb = {
  name: 'quit',
  aliases: ['logout'],
  group: 'the game',
  usage: 'quit',
  help: 'Leaves the world. Your place and your things are kept.',
  isAsking: false,
  errors: [],
  parse: alone({ verb: 'quit' }),
};
