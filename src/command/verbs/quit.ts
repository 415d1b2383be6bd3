import { alone, type Verb } from '../verb';

export const quitVerb: Verb = {
  name: 'quit',
  aliases: ['logout'],
  usage: 'quit',
  help: 'Leaves the world. Your place and your things are kept.',
  parse: alone({ verb: 'quit' }),
};
