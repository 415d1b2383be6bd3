import fc from 'fast-check';
import { type Performable } from '../../../../src/rules/performable';
import { inChest, inPack, inRoom, inside, item, SmallView, somebody } from '../small-view';

const WHAT = [
  'all',
  'all.candle',
  'candle',
  'candles',
  '3 candles',
  '7 coins',
  'coin',
  '2.candle',
  '$1',
  'all coins',
];
const what = fc.constantFrom(...WHAT, 'lantern', 'satchel', 'locket', 'strongbox', 'gloves');
const vessel = fc.constantFrom('satchel', 'chest', '2.satchel');
const intent: fc.Arbitrary<Performable> = fc.oneof(
  fc.record({
    verb: fc.constant('get' as const),
    what,
    from: fc.option(vessel, { nil: null }),
  }),
  fc.record({ verb: fc.constant('drop' as const), what }),
  fc.record({ verb: fc.constant('put' as const), what, into: vessel }),
  fc.record({
    verb: fc.constant('give' as const),
    what,
    to: fc.constantFrom('Ada', 'Bob'),
  }),
);
const steps = fc.array(fc.tuple(fc.constantFrom('Ada', 'Bob'), intent), {
  minLength: 100,
  maxLength: 100,
});

const world = (): SmallView =>
  new SmallView(
    [somebody('Ada'), somebody('Bob')],
    [
      item('candle', inRoom('quay'), { quantity: 9 }),
      item('candle2', inPack('Ada'), { quantity: 10 }),
      item('candle3', inChest('quay'), { quantity: 4 }),
      item('coin', inRoom('quay'), { quantity: 900 }),
      item('coin2', inPack('Bob'), { quantity: 150 }),
      item('lantern', inRoom('quay')),
      item('lantern2', inside('satchel')),
      item('satchel', inPack('Ada')),
      item('satchel2', inRoom('quay')),
      item('locket', inPack('Bob')),
      item('strongbox', inRoom('quay')),
      item('gloves', inPack('Bob')),
    ],
  );

/** How many there are of each kind; of money, with what is in purses. */
function census(view: SmallView): ReadonlyMap<string, number> {
  const sums = new Map<string, number>([
    ['coin', [...view.everyone()].reduce((sum, { purse }) => sum + purse, 0)],
  ]);
  for (const { prototype, quantity } of view.items)
    sums.set(prototype, (sums.get(prototype) ?? 0) + quantity);
  return sums;
}

describe('perform', () => {
  it('loses nothing and makes nothing in 2,000 random transfers, and no stack is over its limit', () => {
    let done = 0;
    fc.assert(
      fc.property(steps, (acts) => {
        const view = world();
        const before = census(view);
        for (const [name, act] of acts) {
          if (view.act(name, act).kind === 'done') done += 1;
          expect(census(view)).toEqual(before);
          for (const one of view.items) {
            expect(one.quantity).toBeGreaterThan(0);
            const { stack } = view.content.items.get(one.prototype) ?? { stack: 0 };
            expect(one.quantity).toBeLessThanOrEqual(stack);
          }
        }
      }),
      { numRuns: 20 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
