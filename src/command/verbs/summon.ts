import { countIn } from '../split';
import { type Verb } from '../verb';

export const summonVerb: Verb = {
  name: 'summon',
  aliases: [],
  group: 'staff',
  usage: 'summon ITEM, NPC or PLAYER [1 to 50]',
  help: 'Builders: brings somebody here, or makes so many of a thing or of an NPC.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [, what = '', digits] = /^(.+?)(?:\s+(\d+))?$/u.exec(rest) ?? [];
    const count = digits === undefined ? 1 : countIn(digits, 50);
    return what === '' || count === null ? null : { verb: 'summon', what, count };
  },
};
