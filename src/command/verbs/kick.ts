import { amissAddress } from '../address';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const kickVerb: Verb = {
  name: 'kick',
  aliases: [],
  group: 'staff',
  role: 'moderator',
  usage: 'kick PLAYER or ADDRESS REASON',
  help: 'Moderators: shows somebody the door. They may come back.',
  isAsking: false,
  errors: ['target.none', 'verb.forbidden'],
  parse: (rest) => {
    const [who, reason] = splitFirst(rest);
    return reason === '' ? null : (amissAddress(who) ?? { verb: 'kick', who, reason });
  },
};
