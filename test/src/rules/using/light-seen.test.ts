import { type Lamp } from '../../../../src/model/lamp';
import { brandAs, type ItemId } from '../../../../src/model/ids';
import { inPack, inRoom, item, NOW, type SmallView } from '../small-view';
import { TOWN } from '../small-world';
import { house, lastOf } from '../things/store-house';

const MINUTE = 60_000;

const lamp = (id: string, more: Pick<Lamp, 'litAt' | 'fuelMs'>): Lamp => ({
  ...{ kind: 'lamp', id: brandAs<ItemId>(id), zone: TOWN },
  ...more,
});

function lying(...lamps: readonly Lamp[]): SmallView {
  const view = house([
    item('lantern', inRoom('hall')),
    item('candle', inRoom('hall'), { quantity: 2 }),
    item('glowstone', inPack('Ada')),
  ]);
  view.apply(lamps.map((record) => ({ kind: 'record', record })));
  return view;
}

describe('a light that is looked at', () => {
  it.each([
    ['as new', [], 'It has 4 hours of light in it.'],
    [
      'lit',
      [lamp('lantern', { litAt: NOW - MINUTE, fuelMs: 31 * MINUTE })],
      'It is lit, and has 30 minutes of light left.',
    ],
    [
      'part burnt',
      [lamp('lantern', { litAt: null, fuelMs: 90 * MINUTE })],
      'It is part burnt, and has 1 hour and 30 minutes of light left.',
    ],
    [
      'burnt down',
      [lamp('lantern', { litAt: null, fuelMs: 0 })],
      'It is burnt down, and will not light again.',
    ],
  ])('says what is left in it: %s', (...[, lamps, said]) => {
    expect(lastOf(lying(...lamps), 'look lantern')).toMatch(new RegExp(`\\. ${said}$`, 'u'));
  });

  it('says of several what each has, and of one that needs no fuel only that it is lit', () => {
    expect(lastOf(lying(), 'look candles')).toMatch(/\. Each has 1 hour of light in it\.$/u);
    expect(lastOf(lying(), 'look glowstone')).not.toContain('light');
    const never = lying(lamp('glowstone', { litAt: NOW, fuelMs: null }));
    expect(lastOf(never, 'look glowstone')).toMatch(/\. It is lit\.$/u);
  });
});

describe('a light on the floor', () => {
  it('is shown as it burns, though nothing has been moved', () => {
    const view = lying();
    const things = (): string | undefined =>
      lastOf(view, 'look')
        .split('\n')
        .find((line) => line.includes('lantern'));
    expect(things()).toBe('An oak press, a brass lantern and 2 candles are here.');
    view.apply([{ kind: 'record', record: lamp('lantern', { litAt: NOW, fuelMs: MINUTE }) }]);
    expect(things()).toBe('An oak press, a brass lantern (lit) and 2 candles are here.');
    view.apply([{ kind: 'record', record: lamp('lantern', { litAt: null, fuelMs: 0 }) }]);
    expect(things()).toBe('An oak press, a brass lantern (burnt down) and 2 candles are here.');
  });

  it('is in the view with how it burnt', () => {
    const view = lying(lamp('lantern', { litAt: null, fuelMs: 1 }));
    const { things } = (
      view.judge('Ada', { verb: 'look', at: null, isInside: false }) as {
        view: { things: readonly { name: string; burnt?: string }[] };
      }
    ).view;
    expect(things.map(({ burnt }) => burnt)).toEqual([undefined, 'part burnt', undefined]);
  });
});
