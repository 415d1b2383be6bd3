import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const settingsVerb: Verb = {
  name: 'settings',
  aliases: [],
  group: 'the game',
  usage: 'settings [NAME on or off]',
  help: 'Shows or changes how you are told things: reader, brief, numbers, echo.',
  isAsking: false,
  errors: ['verb.usage'],
  parse: (rest) => {
    const [name, value] = splitFirst(rest.toLowerCase());
    if (name === '') return { verb: 'settings', name: null, value: null };
    return { verb: 'settings', name, value: value === '' ? null : value };
  },
};
