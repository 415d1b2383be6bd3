import { splitFirst } from '../split';
import { type Verb } from '../verb';

const NAME = /^[a-z0-9][a-z0-9'-]{0,19}$/iu;

export const aliasVerb: Verb = {
  name: 'alias',
  aliases: [],
  group: 'the game',
  usage: 'alias NAME TEXT',
  help: 'Makes a word of your own: alias nn whisper Nora. With the name alone shows it, with nothing lists them all.',
  isAsking: false,
  errors: ['target.none', 'alias.full', 'alias.cycle'],
  parse: (rest) => {
    const [name, text] = splitFirst(rest);
    if (name === '') return { verb: 'alias', name: null, text: null };
    if (!NAME.test(name)) return null;
    return { verb: 'alias', name: name.toLowerCase(), text: text === '' ? null : text };
  },
};
