import { countIn, splitFirst } from '../split';
import { type Verb } from '../verb';

const A_YEAR = 525_600;

export const ignoreVerb: Verb = {
  name: 'ignore',
  aliases: ['mute'],
  group: 'talking',
  usage: 'ignore PLAYER [MINUTES]',
  help: 'Stops you hearing somebody, on every channel and under every name; for some minutes, or for good.',
  isAsking: false,
  errors: ['player.offline', 'target.none', 'ignore.staff', 'ignore.full'],
  parse: (rest) => {
    const [name, count] = splitFirst(rest);
    const minutes = count === '' ? null : countIn(count, A_YEAR);
    if (name === '' || (count !== '' && minutes === null)) return null;
    return { verb: 'ignore', name, minutes };
  },
};
