import { amountIn } from '../amount';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const historyVerb: Verb = {
  name: 'history',
  aliases: ['hist'],
  group: 'talking',
  usage: 'history CHANNEL [1 to 200]',
  help: 'Repeats the last lines of a channel; of whisper, your own.',
  isAsking: true,
  errors: ['channel.none'],
  parse: (rest) => {
    const [channel, count] = splitFirst(rest.toLowerCase());
    const lines = amountIn(count, { of: 'lines', most: 200 });
    if (channel === '' || (count !== '' && lines === null)) return null;
    if (lines !== null && typeof lines !== 'number') return lines;
    return { verb: 'history', channel, lines };
  },
};
