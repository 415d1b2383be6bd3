import { orderIn } from '../staff-order';
import { type Verb } from '../verb';

export const banVerb: Verb = {
  name: 'ban',
  aliases: [],
  group: 'staff',
  usage: 'ban PLAYER or ADDRESS [MINUTES] REASON',
  help: 'Moderators: shows an account, or all from an address, the door, and keeps it shut for some minutes or until unban.',
  isAsking: false,
  errors: ['target.none', 'verb.forbidden'],
  parse: (rest) => {
    const order = orderIn(rest);
    return order === null ? null : { verb: 'ban', ...order };
  },
};
