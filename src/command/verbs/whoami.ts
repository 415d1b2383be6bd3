import { alone, type Verb } from '../verb';

export const whoamiVerb: Verb = {
  name: 'whoami',
  aliases: [],
  usage: 'whoami',
  help: 'Tells your name, your trade and whether you are a guest.',
  parse: alone({ verb: 'whoami' }),
};
