import { alone, type Verb } from '../verb';

export const timeVerb: Verb = {
  name: 'time',
  aliases: [],
  group: 'looking',
  usage: 'time',
  help: 'Tells the hour and the day of the game. An hour there is a quarter of an hour here.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'time' }),
};
