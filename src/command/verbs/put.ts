import { LETTING_GO, REACHING } from '../codes';
import { splitAt } from '../split';
import { type Verb } from '../verb';

export const putVerb: Verb = {
  name: 'put',
  aliases: [],
  group: 'things',
  usage: 'put OBJECT in CONTAINER',
  help: 'Puts something into a bag, a chest or the like.',
  isAsking: false,
  errors: ['target.none', 'purse.short', 'container.full', ...REACHING, ...LETTING_GO],
  parse: (rest) => {
    const parts = splitAt(rest, ['in', 'into']);
    return parts === null ? null : { verb: 'put', what: parts[0], into: parts[1] };
  },
};
