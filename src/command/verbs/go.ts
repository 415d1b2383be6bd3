import { WALKING } from '../codes';
import { exitWord } from '../direction';
import { type Verb, withWord } from '../verb';

export const goVerb: Verb = {
  name: 'go',
  aliases: [],
  group: 'walking',
  usage: 'go DIRECTION or WORD',
  help: 'Walks through an exit. A direction alone does the same: north, or n.',
  isAsking: false,
  errors: WALKING,
  parse: withWord((word) => ({ verb: 'move', exit: exitWord(word) })),
};
