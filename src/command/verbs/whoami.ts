import { alone, type Verb } from '../verb';

export const whoamiVerb: Verb = {
  name: 'whoami',
  aliases: [],
  group: 'yourself',
  usage: 'whoami',
  help: 'Tells your name, your trade and whether you are a guest.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'whoami' }),
};
