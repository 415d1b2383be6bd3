import { brandAs, type ItemId } from '../../../../src/model/ids';
import { stacked } from '../../../../src/rules/things/stacked';
import { inPack, inside, item, NOW } from '../small-view';
import { TOWN } from '../small-world';
import { house, lastOf } from './store-house';

const PACK = [
  item('candle1', inPack('Ada')),
  item('rock1', inPack('Ada')),
  item('candle2', inPack('Ada'), { quantity: 2 }),
  item('lantern1', inPack('Ada')),
  item('lantern2', inPack('Ada')),
  item('rock2', inPack('Ada')),
  item('satchel', inPack('Ada')),
  item('coat1', inside('satchel')),
  item('knife', inside('satchel')),
  item('coat2', inside('satchel')),
];
const LIT = {
  kind: 'lamp',
  id: brandAs<ItemId>('lantern2'),
  zone: TOWN,
  litAt: NOW,
  fuelMs: 60_000,
} as const;

const view = house(PACK);
view.apply([{ kind: 'record', record: LIT }]);

describe('stacked', () => {
  it('has like things together, and apart what burns', () => {
    expect(stacked(view.turn().world, PACK.slice(0, 6))).toEqual([
      '3 candles',
      '2 rocks',
      'a brass lantern',
      'a brass lantern (lit)',
    ]);
    expect(stacked(view.turn().world, [])).toEqual([]);
  });

  it('is how a pack and a bag are told', () => {
    expect(lastOf(view, 'inventory').split('\n')).toEqual([
      'You carry:',
      '  3 candles',
      '  2 rocks',
      '  a brass lantern',
      '  a brass lantern (lit)',
      '  a satchel',
      expect.stringMatching(/^7 of 20 places/u),
    ]);
    expect(lastOf(view, 'look in satchel')).toBe('In the satchel: 2 coats and a knife.');
  });
});
