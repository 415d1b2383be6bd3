import { withText, type Verb } from '../verb';

export const groundVerb: Verb = {
  name: 'ground',
  aliases: [],
  group: 'yourself',
  usage: 'ground PLAYER',
  help: 'Takes hold of somebody catatonic in the room, and brings them back a little.',
  isAsking: false,
  errors: ['target.none', 'place.wrong', 'cooldown', 'state.busy'],
  parse: withText((target) => ({ verb: 'ground', target })),
};
