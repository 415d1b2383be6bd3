import { SPEAKING } from '../codes';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const whisperVerb: Verb = {
  name: 'whisper',
  aliases: ['tell', 't'],
  group: 'talking',
  usage: 'whisper PLAYER TEXT',
  help: 'Says something to one person, wherever in the world.',
  isAsking: false,
  errors: ['verb.forbidden', 'player.offline', 'target.none', 'ignored', ...SPEAKING],
  parse: (rest) => {
    const [to, text] = splitFirst(rest);
    return text === '' ? null : { verb: 'whisper', to, text };
  },
};
