import { PACKING, SHOPPING } from '../codes';
import { goodsAsked } from '../goods-asked';
import { type Verb } from '../verb';

export const buyVerb: Verb = {
  name: 'buy',
  aliases: [],
  group: 'things',
  usage: 'buy OBJECT [HOW MANY]',
  help: 'Buys something in the shop you stand in: buy candle, buy candle 3. Type list to see what there is.',
  isAsking: false,
  errors: [...SHOPPING, 'target.none', 'stock.out', 'purse.short', ...PACKING],
  parse: goodsAsked,
};
