import { LOCKS } from '../codes';
import { exitWord } from '../direction';
import { withText, type Verb } from '../verb';

export const closeVerb: Verb = {
  name: 'close',
  aliases: ['shut'],
  group: 'things',
  usage: 'close EXIT or CONTAINER',
  help: 'Shuts what was open. An exit with a lock locks itself; a container wants its key.',
  isAsking: false,
  errors: [...LOCKS, 'key.missing'],
  parse: withText((what) => ({ verb: 'close', what: exitWord(what) })),
};
