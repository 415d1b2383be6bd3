import { type Verb, withText } from '../verb';

export const routeVerb: Verb = {
  name: 'route',
  aliases: [],
  group: 'looking',
  usage: 'route ROOM',
  help: 'Gives the way to a room, over rooms you have been in.',
  isAsking: true,
  errors: ['route.none'],
  parse: withText((room) => ({ verb: 'route', room })),
};
