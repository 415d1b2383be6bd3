import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const channelVerb: Verb = {
  name: 'channel',
  aliases: [],
  group: 'talking',
  usage: 'channel NAME [on or off]',
  help: 'Joins a channel or leaves it; without on or off, tells which of the two you have done.',
  isAsking: false,
  errors: ['channel.none', 'verb.forbidden'],
  parse: (rest) => {
    const [name, set] = splitFirst(rest.toLowerCase());
    if (name === '' || (set !== '' && set !== 'on' && set !== 'off')) return null;
    return { verb: 'channel', name, set: set === '' ? null : set };
  },
};
