import { type Verb, withText } from '../verb';

export const statVerb: Verb = {
  name: 'stat',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'stat PLAYER, NPC, OBJECT, ROOM or here',
  help: 'Builders: how something stands now; of a player also the streams that feed them.',
  isAsking: false,
  errors: ['target.none'],
  parse: withText((target) => ({ verb: 'stat', target })),
};
