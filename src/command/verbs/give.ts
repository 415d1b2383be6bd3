import { LETTING_GO, PACKING } from '../codes';
import { splitAt } from '../split';
import { type Verb } from '../verb';

export const giveVerb: Verb = {
  name: 'give',
  aliases: [],
  group: 'things',
  usage: 'give OBJECT to PLAYER',
  help: 'Hands something to somebody in the room.',
  isAsking: false,
  errors: ['target.none', 'purse.short', ...LETTING_GO, ...PACKING],
  parse: (rest) => {
    const parts = splitAt(rest, ['to']);
    return parts === null ? null : { verb: 'give', what: parts[0], to: parts[1] };
  },
};
