import { LETTING_GO, SHOPPING } from '../codes';
import { type Verb, withText } from '../verb';

export const sellVerb: Verb = {
  name: 'sell',
  aliases: [],
  group: 'things',
  usage: 'sell OBJECT',
  help: 'Sells something to the shop you stand in. Also: sell 3 candles, sell all.candle.',
  isAsking: false,
  errors: [...SHOPPING, 'target.none', 'purse.short', 'shop.refuses', ...LETTING_GO],
  parse: withText((what) => ({ verb: 'sell', what })),
};
