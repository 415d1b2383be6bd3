import { LOCKS } from '../codes';
import { exitWord } from '../direction';
import { withText, type Verb } from '../verb';

export const openVerb: Verb = {
  name: 'open',
  aliases: [],
  group: 'things',
  usage: 'open EXIT or CONTAINER',
  help: 'Opens a lock that you have the key to. An exit stays open for five minutes, then it locks itself.',
  isAsking: false,
  errors: [...LOCKS, 'key.missing'],
  parse: withText((what) => ({ verb: 'open', what: exitWord(what) })),
};
