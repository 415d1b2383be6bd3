import { type Character } from '../../../../src/model/character';
import { type Item } from '../../../../src/model/item';
import { SmallView, somebody } from '../../rules/small-view';
import { roomId } from '../../rules/small-world';
import { highStreet, shopContent } from '../../rules/shop/high-street';
import { type Area, type Given, inWorld, type Row } from './area';
import { held } from './home';

const counter = (items: readonly Item[], ada: Partial<Character> = {}): Given => ({
  view: highStreet(items, { people: [somebody('Ada', ada)] }),
});
const street = (): Given => ({ view: new SmallView([somebody('Ada')], [], shopContent()) });
/** It is seven. */
const early = (): Given => {
  const hours = { hours: [8, 18] as const, room: roomId('quay'), state: 'open' as const };
  return { view: highStreet([], { pell: { schedule: [hours] } }) };
};
const laden = (): Given => counter(['coat', 'relic', 'curse'].map((id) => held(id)));
const packed = (): Given => counter(Array.from({ length: 20 }, (_, n) => held(`gloves${n}`)));

const EXAMPLES = { list: 'list', buy: 'buy candle', sell: 'sell candle', value: 'value candle' };
const atNoCounter = ([verb, line]: readonly [string, string]): readonly Row[] => [
  [verb, 'shop.none', line, street],
  [verb, 'shop.closed', line, early],
];

const ROWS: readonly Row[] = [
  ...Object.entries(EXAMPLES).flatMap(atNoCounter),
  ...inWorld(laden, [
    ['buy', 'target.none', 'buy moon'],
    ['buy', 'stock.out', 'buy bell 3'],
    ['buy', 'too.heavy', 'buy anvil'],
    ['sell', 'target.none', 'sell moon'],
    ['sell', 'purse.short', 'sell $50'],
    ['sell', 'shop.refuses', 'sell coat'],
    ['sell', 'item.bound', 'sell relic'],
    ['sell', 'item.no_drop', 'sell curse'],
    ['value', 'target.none', 'value moon'],
    ['value', 'shop.refuses', 'value coat'],
    ['value', 'item.bound', 'value relic'],
    ['value', 'item.no_drop', 'value curse'],
  ]),
  ...inWorld(() => counter([], { purse: 399 }), [['buy', 'purse.short', 'buy bell']]),
  ['buy', 'pack.full', 'buy bell', packed],
];

export const SHOP_AREA: Area = {
  examples: EXAMPLES,
  rows: ROWS,
};
