import { ROLES } from '../../model/role';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const roleVerb: Verb = {
  name: 'role',
  aliases: [],
  group: 'staff',
  role: 'admin',
  usage: 'role PLAYER builder, moderator, admin (or B, M, A) or none',
  help: 'Admins: what somebody may do as staff; none takes all of it back.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [player, word] = splitFirst(rest);
    const small = word.toLowerCase();
    const role = ([...ROLES, 'none'] as const).find((one) => [one, one.charAt(0)].includes(small));
    return role === undefined ? null : { verb: 'role', player, role };
  },
};
