import { type Verb, withText } from '../verb';

export const routeVerb: Verb = {
  name: 'route',
  aliases: [],
  usage: 'route ROOM',
  help: 'Gives the way to a room, over rooms you have been in.',
  parse: withText((room) => ({ verb: 'route', room })),
};
