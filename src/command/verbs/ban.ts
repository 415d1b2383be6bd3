import { amissAddress } from '../address';
import { orderIn } from '../staff-order';
import { type Verb } from '../verb';

export const banVerb: Verb = {
  name: 'ban',
  aliases: [],
  group: 'staff',
  role: 'moderator',
  usage: 'ban PLAYER or ADDRESS [MINUTES] REASON',
  help: 'Moderators: shows an account, or all from an address or a network (192.0.2.0/24, 2001:db8::/64), the door, and keeps it shut for some minutes or until unban.',
  isAsking: false,
  errors: ['target.none', 'verb.forbidden'],
  parse: (rest) => {
    const order = orderIn(rest);
    if (order === null || 'amiss' in order) return order;
    return amissAddress(order.who) ?? { verb: 'ban', ...order };
  },
};
