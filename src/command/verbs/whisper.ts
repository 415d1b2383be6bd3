import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const whisperVerb: Verb = {
  name: 'whisper',
  aliases: ['tell', 't'],
  group: 'talking',
  usage: 'whisper PLAYER TEXT',
  help: 'Says something to one person, wherever in the world.',
  isAsking: false,
  parse: (rest) => {
    const [to, text] = splitFirst(rest);
    return text === '' ? null : { verb: 'whisper', to, text };
  },
};
