import { inPack, inRoom, item, type SmallView } from '../small-view';
import { guest, house, lastOf, meant } from './store-house';

const purse = (view: SmallView, name: string) => view.character(guest(name).id)?.purse;
const heaps = (view: SmallView) =>
  view.items.map(({ quantity, location }) => `${quantity} ${location.kind}`);

describe('drop', () => {
  it.each([
    ['drop 3 coins', 997, ['3 room']],
    ['drop coin', 999, ['1 room']],
    ['drop $2', 800, ['200 room']],
    ['drop $2.50', 750, ['250 room']],
    ['drop 2 dollars', 800, ['200 room']],
    ['drop all coins', 0, ['1000 room']],
    ['drop all.coin', 0, ['1000 room']],
  ])('%s takes from the purse what lies there then', (line, left, lying) => {
    const view = house([], { purse: 1_000 });
    expect(lastOf(view, line)).toBe('item.moved item.created');
    expect([purse(view, 'Ada'), heaps(view)]).toEqual([left, lying]);
  });

  it.each([
    ['drop 0 coins', 'target.none: Money is counted in whole cents, from one upwards.'],
    ['drop -3 coins', 'target.none: Money is counted in whole cents, from one upwards.'],
    ['drop -$3', 'target.none: Money is counted in whole cents, from one upwards.'],
    ['drop $-3', 'target.none: Money is counted in whole cents, from one upwards.'],
    ['drop coins', 'target.none: Say how much: 3 coins, $2.50, or all coins.'],
    ['drop money', 'target.none: Say how much: 3 coins, $2.50, or all coins.'],
    ['drop 1001 coins', 'purse.short: There is no more than $10.00 in your purse.'],
    [
      'drop 99999999999999999999999 coins',
      'purse.short: There is no more than $10.00 in your purse.',
    ],
    ['drop 3 moons', 'target.none: You carry no “3 moons”.'],
    ['drop $', 'target.none: Your pack is empty.'],
  ])('%s: %s, and nothing changes', (line, said) => {
    const view = house([], { purse: 1_000 });
    expect(lastOf(view, line)).toBe(said);
    expect(purse(view, 'Ada')).toBe(1_000);
  });

  it('purse.short of an empty purse, and of a heap too large for one', () => {
    expect(lastOf(house([], { purse: 0 }), 'drop all coins')).toMatch(/^target\.none/u);
    expect(lastOf(house([], { purse: 0 }), 'drop 1 coin')).toMatch(/^purse\.short/u);
    expect(lastOf(house([], { purse: 5_000 }), 'drop 1001 coins')).toBe(
      'target.none: No heap is of more than 1000 coins. Do it in parts.',
    );
  });

  it('lays them onto the coins that lie there', () => {
    const view = house([item('coin', inRoom('hall'), { quantity: 10 })]);
    lastOf(view, 'drop 5 coins');
    expect(heaps(view)).toEqual(['15 room']);
  });

  it('leaves the purse alone when all is dropped', () => {
    const view = house([item('rock', inPack('Ada'))]);
    lastOf(view, 'drop all');
    expect([purse(view, 'Ada'), heaps(view)]).toEqual([1_000, ['1 room']]);
  });
});

describe('get', () => {
  it('puts coins into the purse: they need no place, and weigh nothing there', () => {
    const rocks = Array.from({ length: 20 }, (_, n) => item(`rock${n}`, inPack('Ada')));
    const view = house([item('coin', inRoom('hall'), { quantity: 900 }), ...rocks]);
    expect(view.act('Ada', meant('get 300 coins'))).toMatchObject({
      events: [
        { type: 'item.moved', item: '$3.00 in coins' },
        { type: 'item.destroyed', quantity: 300, isQuiet: true },
      ],
    });
    expect(purse(view, 'Ada')).toBe(1_300);
    lastOf(view, 'get coins');
    expect(purse(view, 'Ada')).toBe(1_900);
    expect(view.items.some(({ prototype }) => prototype === 'coin')).toBe(false);
  });

  it('takes one of a heap by “coin”, and all of several by “all”', () => {
    const heap = (n: number) => item(`coin${n}`, inRoom('hall'), { quantity: 10 });
    const view = house([heap(1), heap(2)]);
    lastOf(view, 'get coin');
    expect(purse(view, 'Ada')).toBe(1_001);
    lastOf(view, 'get all');
    expect([purse(view, 'Ada'), view.items]).toEqual([1_020, []]);
  });
});

describe('give', () => {
  it('pays from purse to purse', () => {
    const view = house([]);
    expect(lastOf(view, 'give $2 to Bob')).toBe('item.moved');
    expect([purse(view, 'Ada'), purse(view, 'Bob'), view.items]).toEqual([800, 1_200, []]);
    expect(lastOf(view, 'give 801 coins to Bob')).toMatch(/^purse\.short/u);
    expect(lastOf(view, 'give -5 coins to Bob')).toMatch(/^target\.none/u);
  });
});

describe('put', () => {
  it('puts money into a container, as coins', () => {
    const view = house([item('satchel', inPack('Ada'))]);
    expect(lastOf(view, 'put 40 coins in satchel')).toBe('item.moved item.created');
    expect([purse(view, 'Ada'), heaps(view)]).toEqual([960, ['1 character', '40 container']]);
    lastOf(view, 'get coins from satchel');
    expect(purse(view, 'Ada')).toBe(1_000);
  });
});
