import { type Verb } from '../verb';
import { watchIn } from '../watch-order';

export const watchVerb: Verb = {
  name: 'watch',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'watch ROOM, PLAYER or ZONE [where FIELD > N], watch off',
  help: 'Builders: every event of it, as it happens, for ten minutes. FIELD is one of the event, compared by > < or =.',
  isAsking: false,
  errors: ['target.none'],
  parse: watchIn,
};
