import { type Item, type Slot } from '../../../../src/model/item';
import { statWithEffects, wornSum } from '../../../../src/rules/wearing/effects-of';
import { inPack, inRoom, item, playerId } from '../small-view';
import { guest, house, lastOf } from '../things/store-house';

const ada = guest('Ada');
const on = (id: string, slot: Slot): Item =>
  item(id, { kind: 'slot', character: playerId('Ada'), slot });

describe('wornSum', () => {
  it('sums what is worn and held, and nothing of what is only carried', () => {
    const view = house([
      on('coat', 'coat'),
      on('hat', 'head'),
      on('knife', 'main_hand'),
      item('truncheon', inPack('Ada')),
    ]);
    const sums = (['armour', 'accuracy', 'warmth'] as const).map((of) => wornSum(view, ada.id, of));
    expect(sums).toEqual([3, 3, 2]);
  });

  it('is nothing for who wears nothing', () => {
    expect(wornSum(house([]), ada.id, 'armour')).toBe(0);
  });
});

describe('statWithEffects', () => {
  it('adds what is worn, and leaves the least of each at 1', () => {
    const view = house([on('coat', 'coat'), on('hat', 'head')]);
    const stats = (['STR', 'INT', 'CHA', 'DEX'] as const).map((stat) =>
      statWithEffects(view, ada, stat),
    );
    expect(stats).toEqual([40, 60, 1, ada.stats.DEX]);
    expect(statWithEffects(house([]), ada, 'STR')).toBe(ada.stats.STR);
  });

  it('counts for what can be carried: STR 50 takes the anvil, STR 40 does not', () => {
    const anvil = item('anvil', inRoom('hall'));
    expect(lastOf(house([anvil]), 'get anvil')).toBe('item.moved');
    expect(lastOf(house([anvil, on('coat', 'coat')]), 'get anvil')).toMatch(/^too\.heavy/u);
  });
});
