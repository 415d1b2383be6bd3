import { type Verb, withText } from '../verb';

export const gotoVerb: Verb = {
  name: 'goto',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'goto ROOM or PLAYER',
  help: 'Builders: takes you there at once.',
  isAsking: false,
  errors: ['target.none'],
  parse: withText((to) => ({ verb: 'goto', to })),
};
