import { type Verb, withText } from '../verb';

export const sellVerb: Verb = {
  name: 'sell',
  aliases: [],
  group: 'things',
  usage: 'sell OBJECT',
  help: 'Sells something to the shop you stand in. Also: sell 3 candles, sell all.candle.',
  isAsking: false,
  parse: withText((what) => ({ verb: 'sell', what })),
};
