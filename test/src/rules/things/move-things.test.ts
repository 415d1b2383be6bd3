import { brandAs } from '../../../../src/model/ids';
import { moveThings } from '../../../../src/rules/things/move-things';
import { inRoom, inside, item, SmallView, somebody } from '../small-view';

describe('moveThings', () => {
  it('names each part that is split off differently, and apart from other commands’', () => {
    const candles = item('candle', inRoom('quay'), { quantity: 5 });
    const coins = item('coin', inRoom('quay'), { quantity: 5 });
    const view = new SmallView([somebody('Ada')], [candles, coins]);
    const take = (): void => {
      const verdict = moveThings(
        { ...view.turn(), actor: somebody('Ada'), commandId: brandAs('cmd-1') },
        {
          how: 'get',
          picks: [candles, coins].map((one) => ({ item: one, quantity: 2 })),
          from: { kind: 'room' },
          to: { kind: 'room' },
          location: inside('chest'),
          refuse: () => null,
        },
      );
      if (verdict.kind === 'done') view.apply(verdict.changes);
    };
    take();
    expect(view.items.map(({ quantity }) => quantity)).toEqual([3, 3, 2, 2]);
  });
});
