import { LOCKS } from '../codes';
import { exitWord } from '../direction';
import { withText, type Verb } from '../verb';

export const unlockVerb: Verb = {
  name: 'unlock',
  aliases: [],
  group: 'things',
  usage: 'unlock EXIT or CONTAINER',
  help: 'Opens a lock that you have the key to. An exit stays open for five minutes, then it locks itself.',
  isAsking: false,
  errors: [...LOCKS, 'key.missing'],
  parse: withText((what) => ({ verb: 'unlock', what: exitWord(what) })),
};
