import { countIn, splitFirst } from '../split';
import { type Verb } from '../verb';

export const shutdownVerb: Verb = {
  name: 'shutdown',
  aliases: [],
  group: 'staff',
  usage: 'shutdown SECONDS REASON, shutdown cancel',
  help: 'Admins: stops the server after so many seconds, 3600 at most. All are told, and nobody enters meanwhile.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    if (rest.toLowerCase() === 'cancel') return { verb: 'shutdown', seconds: null, reason: '' };
    const [count, reason] = splitFirst(rest);
    const seconds = countIn(count, 3_600);
    return seconds === null || reason === '' ? null : { verb: 'shutdown', seconds, reason };
  },
};
