import { PACKING, REACHING } from '../codes';
import { splitAt } from '../split';
import { type Verb } from '../verb';

export const getVerb: Verb = {
  name: 'get',
  aliases: ['take', 'pickup'],
  group: 'things',
  usage: 'get OBJECT [from CONTAINER]',
  help: 'Takes something. Also: get 2.lamp (the second), get 3 coins, get all, get all.coin, get lamp from chest. What does not lie about is taken from the open chest that stands there.',
  isAsking: false,
  errors: ['target.none', ...REACHING, ...PACKING],
  parse: (rest) => {
    if (rest === '') return null;
    const [what, from] = splitAt(rest, ['from']) ?? [rest, null];
    return { verb: 'get', what, from };
  },
};
