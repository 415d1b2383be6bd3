import { alone, type Verb } from '../verb';

export const registerVerb: Verb = {
  name: 'register',
  aliases: [],
  group: 'the game',
  usage: 'register',
  help: 'Tells a guest how to be kept. A password never goes into a command line.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'register' }),
};
