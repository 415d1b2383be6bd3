import { amountIn } from '../amount';
import { type Verb } from '../verb';

export const summonVerb: Verb = {
  name: 'summon',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'summon ITEM, NPC or PLAYER [1 to 50]',
  help: 'Builders: brings somebody here, or makes so many of a thing or of an NPC.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [, what = '', digits = '1'] = /^(.+?)(?:\s+([+-]?\d[\d.,]*))?$/u.exec(rest) ?? [];
    const count = amountIn(digits, { of: 'things', most: 50 });
    if (what === '' || count === null) return null;
    return typeof count === 'number' ? { verb: 'summon', what, count } : count;
  },
};
