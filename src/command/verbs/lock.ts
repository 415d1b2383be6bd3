import { LOCKS } from '../codes';
import { exitWord } from '../direction';
import { withText, type Verb } from '../verb';

export const lockVerb: Verb = {
  name: 'lock',
  aliases: [],
  group: 'things',
  usage: 'lock EXIT or CONTAINER',
  help: 'Locks what was open, with its key.',
  isAsking: false,
  errors: [...LOCKS, 'key.missing'],
  parse: withText((what) => ({ verb: 'lock', what: exitWord(what) })),
};
