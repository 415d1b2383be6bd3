import { ROLES } from '../../model/role';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const roleVerb: Verb = {
  name: 'role',
  aliases: [],
  group: 'staff',
  usage: 'role PLAYER builder, moderator, admin or none',
  help: 'Admins: what somebody may do as staff; none takes all of it back.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [player, word] = splitFirst(rest);
    const role = ([...ROLES, 'none'] as const).find((one) => one === word.toLowerCase());
    return role === undefined ? null : { verb: 'role', player, role };
  },
};
