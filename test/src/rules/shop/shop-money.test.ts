import * as fc from 'fast-check';
import { brandAs } from '../../../../src/model/ids';
import { gameDayOf } from '../../../../src/rules/shop/shop-day';
import { npc } from '../small-npcs';
import { brief, inPack, item, NOW, playerId, type SmallView, somebody } from '../small-view';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { atGame } from '../npc/fire';
import { highStreet, PELL, shopContent } from './high-street';

const names = ['Ada', 'Bob'] as const;
const act = fc.record({
  who: fc.constantFrom(...names),
  what: fc.constantFrom(
    'candle',
    'candles',
    '2.candle',
    'all',
    'bell',
    'coat',
    'dodo',
    '',
    '0.bell',
  ),
  count: fc.oneof(fc.integer({ min: 1, max: 13 }), fc.constantFrom(1_000_000, 1, 2)),
  how: fc.constantFrom('buy', 'sell'),
} as const);

const DAYS_TILL = 5_000;
const moneyIn = (view: SmallView): number =>
  names.reduce((sum, name) => sum + (view.character(playerId(name))?.purse ?? NaN), 0) +
  (view.record('shop', PELL.id)?.till ?? DAYS_TILL);
const countOf = (view: SmallView, prototype: string): number =>
  view.items
    .filter((one) => String(one.prototype) === prototype)
    .reduce((sum, { quantity }) => sum + quantity, 0);

describe('buy and sell', () => {
  it('leave purses and till together, and things and stock together, as they were', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const things = [
          item('candle1', inPack('Bob'), { quantity: 8 }),
          item('bell1', inPack('Bob')),
        ];
        const view = highStreet(things, { people: names.map((name) => somebody(name)) });
        const candles = (): number =>
          countOf(view, 'candle') +
          (view.record('shop', PELL.id)?.stock[brandAs<never>('candle')] ?? 12);
        const [money, before] = [moneyIn(view), candles()];
        for (const { who, what, count, how } of acts) {
          view.act(who, how === 'buy' ? { verb: how, what, count } : { verb: how, what });
          expect(moneyIn(view)).toBe(money);
          expect(candles()).toBe(before);
        }
        const ids = view.items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const purses = names.map((name) => view.character(playerId(name))?.purse ?? NaN);
        const { till = 0, stock = {} } = view.record('shop', PELL.id) ?? {};
        for (const amount of [...purses, till, ...Object.values(stock)])
          expect(Number.isInteger(amount) && amount >= 0).toBe(true);
      }),
    );
  });

  it('give the last candle to the first of two who ask in the same instant', () => {
    const pell = { shop: { sells: [{ item: brandAs<never>('candle'), stock: 1 }], buys: [] } };
    const zone = virtualZone({
      content: shopContent(pell),
      players: ['Ada', 'Bob'],
      records: [npc('pell-1', 'quay')],
    });
    zone.send('Ada', 'buy candle');
    zone.send('Bob', 'buy candle');
    expect(zone.sawBy('Ada')).toEqual(['0ms You buy a candle from Winifred Pell for $0.06.']);
    expect(zone.sawBy('Bob')).toEqual([
      '0ms Ada buys a candle from Winifred Pell.',
      '0ms A candle: sold out. There will be more tomorrow.',
    ]);
    const purse = (name: string): number | undefined =>
      zone.world.committed.character(playerId(name))?.purse;
    expect([purse('Ada'), purse('Bob')]).toEqual([994, 1_000]);
  });
});

describe('shopToday', () => {
  it('restocks and fills the till at midnight by the game’s clock', () => {
    const view = highStreet();
    view.act('Ada', { verb: 'buy', what: 'bell', count: 2 });
    const listed = (): string => brief(view.judge('Ada', { verb: 'list' }));
    // One more for each command.
    view.wait(atGame('1920-01-02', 0) - NOW - 2);
    expect(listed()).toContain('A bell: $4.80, sold out');
    expect(listed()).toContain('A bell: $4.80, 2 left');
    view.act('Ada', { verb: 'buy', what: 'candle', count: 1 });
    expect(view.record('shop', PELL.id)).toMatchObject({ till: 5_006, stock: { candle: 11 } });
  });

  it('is a day of its own where staff has shifted the clock', () => {
    const view = highStreet();
    const today = gameDayOf(view.turn());
    const social = {
      ...{ kind: 'zone' as const, id: brandAs<never>('social'), zone: brandAs<never>('social') },
      ...{ weather: 'clear' as const, shiftHours: 17 },
    };
    view.apply([{ kind: 'record', record: social }]);
    expect(gameDayOf(view.turn())).toBe(today + 1);
  });
});
