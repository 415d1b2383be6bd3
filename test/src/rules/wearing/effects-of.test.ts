import { type Item, type Slot } from '../../../../src/model/item';
import { effectsOf, statsWithEffects } from '../../../../src/rules/wearing/effects-of';
import { inPack, inRoom, item, playerId } from '../small-view';
import { guest, house, lastOf } from '../things/store-house';

const ada = guest('Ada');
const on = (id: string, slot: Slot): Item =>
  item(id, { kind: 'slot', character: playerId('Ada'), slot });

describe('effectsOf', () => {
  it('sums what is worn and held, and nothing of what is only carried', () => {
    const view = house([
      on('coat', 'coat'),
      on('hat', 'head'),
      on('knife', 'main_hand'),
      item('truncheon', inPack('Ada')),
    ]);
    expect(effectsOf(view, ada)).toEqual({
      armour: 3,
      accuracy: 3,
      warmth: 2,
      light: 0,
      stats: { STR: -10, INT: 10, CHA: -60 },
    });
  });

  it('is nothing for who wears nothing', () => {
    expect(effectsOf(house([]), ada)).toEqual({
      armour: 0,
      accuracy: 0,
      warmth: 0,
      light: 0,
      stats: {},
    });
  });

  it('has the brightest light that burns, also in the pack; what is no lamp shines while it is worn', () => {
    const view = house([on('candle', 'off_hand'), item('lantern', inPack('Ada'))]);
    expect(effectsOf(view, ada).light).toBe(0);
    lastOf(view, 'light candle');
    expect(effectsOf(view, ada).light).toBe(1);
    lastOf(view, 'light lantern');
    expect(effectsOf(view, ada).light).toBe(2);
    expect(effectsOf(house([item('halo', inPack('Ada'))]), ada).light).toBe(0);
    expect(effectsOf(house([on('halo', 'face')]), ada).light).toBe(2);
  });
});

describe('statsWithEffects', () => {
  it('adds what is worn, and leaves the least of each at 1', () => {
    const view = house([on('coat', 'coat'), on('hat', 'head')]);
    expect(statsWithEffects(view, ada)).toEqual({ ...ada.stats, STR: 40, INT: 60, CHA: 1 });
    expect(statsWithEffects(house([]), ada)).toBe(ada.stats);
  });

  it('counts for what can be carried: STR 50 takes the anvil, STR 40 does not', () => {
    const anvil = item('anvil', inRoom('hall'));
    expect(lastOf(house([anvil]), 'get anvil')).toBe('item.moved');
    expect(lastOf(house([anvil, on('coat', 'coat')]), 'get anvil')).toMatch(/^too\.heavy/u);
  });
});
