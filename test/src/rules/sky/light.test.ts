import { type WorldContent } from '../../../../src/model/content';
import { type Environment, type Room } from '../../../../src/model/room';
import { type Weather } from '../../../../src/model/weather';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { isDark, isDarkTo, lampLight, lightIn, roomLight } from '../../../../src/rules/sky/light';
import { inPack, inRoom, inside, item, playerId, SmallView, somebody } from '../small-view';
import { CONTENT, room, roomId, thing, TOWN } from '../small-world';
import { atHour } from './hours';

const numbers = RULE_NUMBERS;
const LAMP = thing('lamp', { kind: 'light', effects: { light: 2 } });
const TAPER = thing('taper', { kind: 'light', effects: { light: 1 } });

function worldOf(
  sketch: Partial<Room> & { readonly light?: 'dark' | 'dim' | 'lit' },
  items: ConstructorParameters<typeof SmallView>[1] = [],
): SmallView {
  const { light, ...rest } = sketch;
  const here = room('quay', [], { ...rest, attributes: light === undefined ? {} : { light } });
  const content: WorldContent = {
    ...CONTENT,
    rooms: new Map([[here.id, here]]),
    items: new Map([...CONTENT.items, [LAMP.id, LAMP], [TAPER.id, TAPER]]),
  };
  return new SmallView([somebody('Ada')], items, content);
}

const quay = (view: SmallView): Room => {
  const found = view.content.rooms.get(roomId('quay'));
  if (found === undefined) throw new Error('no quay');
  return found;
};

const weathered = (view: SmallView, weather: Weather): void => {
  view.apply([
    { kind: 'record', record: { kind: 'zone', id: TOWN, zone: TOWN, weather, shiftHours: 0 } },
  ]);
};

const lit = (
  view: SmallView,
  id: string,
  more: { fuelMs?: number; litAt?: number | null } = {},
) => {
  const { fuelMs = null, litAt = 0 } = more;
  view.apply([
    {
      kind: 'record',
      record: { kind: 'lamp', id: item(id, inPack('Ada')).id, zone: TOWN, litAt, fuelMs },
    },
  ]);
};

describe('roomLight', () => {
  it.each<[Environment, number]>([
    ['indoors', 2],
    ['arena', 2],
    ['underwater', 0],
    ['void', 1],
  ])('%s is %d at midnight and at noon', (environment, light) => {
    const view = worldOf({ environment });
    for (const hour of [0, 12])
      expect(roomLight(view, quay(view), { at: atHour(hour), numbers })).toBe(light);
  });

  it.each<[Environment, number]>([
    ['outdoors', 0],
    ['intersection', 0],
    ['street_paved', 1],
  ])('%s is lit from 7 to 17, dim from 5 and until 19, and %d at night', (environment, night) => {
    const view = worldOf({ environment });
    const at = (ms: number): number => roomLight(view, quay(view), { at: ms, numbers });
    expect([4, 5, 6, 7, 16, 17, 18, 19, 23].map((hour) => at(atHour(hour)))).toEqual([
      ...[night, 1, 1, 2, 2, 1, 1, night, night],
    ]);
    expect([atHour(7) - 1, atHour(7), atHour(17) - 1, atHour(17)].map(at)).toEqual([1, 2, 2, 1]);
    expect([atHour(5) - 1, atHour(19) - 1, atHour(19)].map(at)).toEqual([night, 1, night]);
  });

  it.each(['dark', 'dim', 'lit'] as const)('a room that says it is %s is so always', (light) => {
    const view = worldOf({ light, environment: 'outdoors' });
    weathered(view, 'storm');
    const index = ['dark', 'dim', 'lit'].indexOf(light);
    for (const hour of [0, 12])
      expect(roomLight(view, quay(view), { at: atHour(hour), numbers })).toBe(index);
  });

  it.each<[Weather, number, number, number]>([
    ['fog', 1, 0, 0],
    ['storm', 1, 0, 0],
    ['rain', 2, 1, 0],
    ['snow', 2, 1, 0],
    ['overcast', 2, 1, 0],
  ])('%s leaves %d by day, %d at dusk, %d at night', (weather, ...lights) => {
    const view = worldOf({ environment: 'outdoors' });
    weathered(view, weather);
    const got = [12, 18, 2].map((hour) =>
      roomLight(view, quay(view), { at: atHour(hour), numbers }),
    );
    expect(got).toEqual(lights);
  });

  it('reaches nobody indoors', () => {
    const view = worldOf({ environment: 'indoors' });
    weathered(view, 'storm');
    expect(roomLight(view, quay(view), { at: atHour(12), numbers })).toBe(2);
  });
});

describe('lightIn', () => {
  const midnight = { at: atHour(0), numbers };

  it.each([
    ['carried', inPack('Ada'), 2],
    ['held', { kind: 'slot', character: playerId('Ada'), slot: 'off_hand' } as const, 2],
    ['lying there', inRoom('quay'), 2],
    ['put away', inside('satchel1'), 0],
    ['elsewhere', inRoom('loft'), 0],
  ])('is that of a lit lamp %s', (_, where, light) => {
    const view = worldOf({ light: 'dark' }, [item('lamp1', where)]);
    expect(lightIn(view, quay(view), midnight)).toBe(0);
    lit(view, 'lamp1');
    expect(lightIn(view, quay(view), midnight)).toBe(light);
    expect(lampLight(view, midnight.at).get(roomId('quay')) ?? 0).toBe(light);
    expect(isDark(view, quay(view), midnight)).toBe(light === 0);
  });

  it('is the brightest of all, the room’s own too', () => {
    const view = worldOf({ light: 'dim' }, [
      item('taper1', inPack('Ada')),
      item('lamp1', inRoom('quay')),
    ]);
    lit(view, 'taper1');
    expect(lightIn(view, quay(view), midnight)).toBe(1);
    lit(view, 'lamp1');
    expect(lightIn(view, quay(view), midnight)).toBe(2);
  });

  it('goes with a lamp that is put out, or has no fuel left', () => {
    const view = worldOf({ light: 'dark' }, [item('lamp1', inPack('Ada'))]);
    lit(view, 'lamp1', { litAt: 100, fuelMs: 50 });
    const at = (ms: number): number => lightIn(view, quay(view), { at: ms, numbers });
    expect([99, 100, 149, 150].map(at)).toEqual([0, 2, 2, 0]);
    lit(view, 'lamp1', { litAt: null });
    expect(at(120)).toBe(0);
  });
});

describe('isDarkTo', () => {
  it('is not so for whoever comes in with a lit lamp', () => {
    const view = worldOf({ light: 'dark' }, [item('lamp1', inPack('Bob'))]);
    const when = { at: 0, numbers };
    lit(view, 'lamp1');
    expect(isDarkTo(view, quay(view), { id: playerId('Bob'), when })).toBe(false);
    expect(isDarkTo(view, quay(view), { id: playerId('Ada'), when })).toBe(true);
    expect(isDarkTo(view, quay(view), { id: playerId('Ada') })).toBe(false);
  });
});
