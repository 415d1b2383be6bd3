import { LOCKS } from '../codes';
import { exitWord } from '../direction';
import { withText, type Verb } from '../verb';

export const forceVerb: Verb = {
  name: 'force',
  aliases: [],
  group: 'things',
  usage: 'force EXIT or CONTAINER',
  help: 'Breaks a lock open by strength, with luck. A seal can be opened in no other way, and is broken for good.',
  isAsking: false,
  errors: LOCKS,
  parse: withText((what) => ({ verb: 'force', what: exitWord(what) })),
};
