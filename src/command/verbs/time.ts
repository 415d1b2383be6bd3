import { alone, type Verb } from '../verb';

export const timeVerb: Verb = {
  name: 'time',
  aliases: [],
  usage: 'time',
  help: 'Tells the hour and the day of the game. An hour there is a quarter of an hour here.',
  parse: alone({ verb: 'time' }),
};
