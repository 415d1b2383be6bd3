import { amount } from '../../../../src/rules/things/amount';
import { stacked } from '../../../../src/rules/things/stacked';
import { thingView } from '../../../../src/rules/things/thing-view';
import { inPack, item } from '../small-view';
import { house } from './store-house';

const cent = { name: 'a copper cent', kind: 'coins', value: 1 } as const;

describe('amount', () => {
  it.each([
    [cent, 1, 'a copper cent'],
    [cent, 99, '99 copper cents'],
    [cent, 100, '$1.00 in copper cents'],
    [cent, 50_196, '$501.96 in copper cents'],
    [{ ...cent, name: 'a silver dollar', value: 100 }, 1, 'a silver dollar'],
    [{ ...cent, name: 'a silver dollar', value: 100 }, 2, '$2.00 in silver dollars'],
    [{ ...cent, name: 'a candle', kind: 'light' }, 300, '300 candles'],
  ] as const)('%j, %d of it: %s', (...[one, count, said]) => {
    expect(amount(one, count)).toBe(said);
  });

  it('is what heaps of money are called, also several together', () => {
    const { world } = house([]).turn();
    const heap = (n: number) => item(`coin${n}`, inPack('Ada'), { quantity: 60 });
    expect(stacked(world, [heap(1)])).toEqual(['60 coins']);
    expect(stacked(world, [heap(1), heap(2)])).toEqual(['$1.20 in coins']);
    expect(thingView(world, { ...heap(1), quantity: 250 })).toMatchObject({
      name: '$2.50 in coins',
      quantity: 250,
    });
  });
});
