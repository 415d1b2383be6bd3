import { countIn } from '../split';
import { type Verb } from '../verb';

/** At once. */
const MOST = 1_000_000;

export const buyVerb: Verb = {
  name: 'buy',
  aliases: [],
  group: 'things',
  usage: 'buy OBJECT [HOW MANY]',
  help: 'Buys something in the shop you stand in: buy candle, buy candle 3. Type list to see what there is.',
  isAsking: false,
  parse: (rest) => {
    const [, before, name = rest, after] =
      /^(?:(-?\d+)\s+)?(.*?)(?:\s+(-?\d+))?$/su.exec(rest) ?? [];
    const count = countIn(after ?? before ?? '1', MOST);
    return name === '' || count === null ? null : { verb: 'buy', what: name, count };
  },
};
