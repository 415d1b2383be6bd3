import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const unsilenceVerb: Verb = {
  name: 'unsilence',
  aliases: ['unmute_global'],
  group: 'staff',
  role: 'moderator',
  usage: 'unsilence PLAYER [CHANNEL]',
  help: 'Moderators: lets somebody speak again.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [who, channel] = splitFirst(rest);
    if (who === '' || channel.includes(' ')) return null;
    return { verb: 'unsilence', who, channel: channel === '' ? null : channel.toLowerCase() };
  },
};
