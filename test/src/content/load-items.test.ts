import { loadWorld } from '../../../src/content/load-world';
import { type PrototypeId, brandAs } from '../../../src/model/ids';
import { type ItemPrototype } from '../../../src/model/item';
import { change } from './changed-world';

const lampWith = (fields: Record<string, unknown>): ItemPrototype | undefined =>
  loadWorld(change('items/lamp.json', fields)).world?.items.get(brandAs<PrototypeId>('lamp'));

describe('loadWorld, asked for a thing', () => {
  it.each([
    ['1d4', { count: 1, sides: 4, plus: 0 }],
    ['2d6+1', { count: 2, sides: 6, plus: 1 }],
    ['20d100-3', { count: 20, sides: 100, plus: -3 }],
  ])('reads a weapon of %s', (dice, expected) => {
    expect(lampWith({ attack: { class: 'blunt', dice } })?.attack).toEqual({
      class: 'blunt',
      dice: expected,
    });
  });

  it('reads effects, without what is null', () => {
    const effects = {
      armour: 1,
      accuracy: -5,
      stats: { CHA: 5, STR: null },
      light: 2,
      warmth: null,
      lucidity: 3,
    };
    expect(lampWith({ effects })?.effects).toEqual({
      armour: 1,
      accuracy: -5,
      stats: { CHA: 5 },
      light: 2,
      lucidity: 3,
    });
  });

  it('reads fuel, the words of use, and what a tonic is', () => {
    const fields = { fuel_minutes: 240, used: 'You light it.', tonic: true, slot: 'off_hand' };
    expect(lampWith(fields)).toMatchObject({
      fuelMinutes: 240,
      used: 'You light it.',
      isTonic: true,
      slot: 'off_hand',
    });
  });

  it('has none of them where the file says none', () => {
    const lamp = lampWith({ effects: null, attack: null, fuel_minutes: null, tonic: false });
    expect(Object.keys(lamp ?? {}).sort()).toEqual(
      [
        'aliases',
        'description',
        'id',
        'isBound',
        'isNoDrop',
        'kind',
        'name',
        'stack',
        'value',
        'weight',
      ].sort(),
    );
  });
});
