import { type Verb } from '../verb';

export const setVerb: Verb = {
  name: 'set',
  aliases: [],
  group: 'staff',
  role: 'admin',
  usage: 'set PLAYER STAT NUMBER',
  help: 'Admins: corrects a number of a character: one of the nine stats, dp, mp, lucidity, level, xp or purse (in cents).',
  isAsking: false,
  errors: ['target.none', 'verb.usage'],
  parse: (rest) => {
    const [, player, stat, digits = ''] = /^(\S+)\s+(\S+)\s+([+-]?\d\S*)$/u.exec(rest) ?? [];
    if (player === undefined || stat === undefined) return null;
    if (!/^-?\d{1,9}$/u.test(digits))
      return { amiss: `“${digits.slice(0, 20)}” is no whole number of nine digits at most.` };
    return { verb: 'set', player, stat, value: Number(digits) };
  },
};
