import { brandAs, type ItemId } from '../../../../src/model/ids';
import { inPack, inRoom, inside, item, NOW, type SmallView } from '../small-view';
import { TOWN } from '../small-world';
import { guest, house, lastOf, meant } from '../things/store-house';

const MINUTE = 60_000;
const ada = (view: SmallView) => view.character(guest('Ada').id);
const lampOf = (view: SmallView, id: string) => view.record('lamp', id);

describe('use', () => {
  it.each([
    ['use rock', 'use.none: You turn the rock this way and that, and do not see what for.'],
    ['drink moon', 'target.none: You carry no “moon”.'],
    ['light rock', 'use.none: The rock will not burn.'],
    ['light moon', 'target.none: You carry no “moon”.'],
    ['douse rock', 'use.none: The rock is not burning.'],
    ['douse lantern', 'use.none: The brass lantern is not burning.'],
    ['use letter', 'Do not come.'],
    ['use lantern', 'light.turned'],
  ])('%s: %s', (line, said) => {
    const things = ['rock', 'lantern', 'letter'].map((id) => item(id, inPack('Ada')));
    expect(lastOf(house(things), line)).toBe(said);
  });

  it('uses one up, and does to the body what it does, up to its most', () => {
    const view = house([item('bread', inPack('Ada'), { quantity: 2 })], { dp: 16 });
    expect(view.act('Ada', meant('eat bread'))).toMatchObject({
      events: [
        { type: 'item.used', used: 'You eat the bread.', item: 'a bread' },
        { type: 'item.destroyed', item: 'a bread', quantity: 1, isQuiet: true },
      ],
    });
    expect(ada(view)?.dp).toBe(19);
    expect(view.items).toMatchObject([{ quantity: 1 }]);
    lastOf(view, 'eat bread');
    expect(ada(view)?.dp).toBe(20);
    expect(view.items).toEqual([]);
  });

  it('gives the mind its points by the mind’s own laws, and leaves the last point of a body', () => {
    const view = house([item('brew', inPack('Ada'))], { dp: 5, mp: 9, lucidity: 5_000 });
    expect(lastOf(view, 'drink brew')).toBe('item.used item.destroyed');
    expect(ada(view)).toMatchObject({ dp: 1, mp: 10, lucidity: 5_300 });
    expect(view.audits).toMatchObject([
      { data: { before: 50, after: 53, cause: 'use', source: 'brew' } },
    ]);
  });

  it('leaves the mind clear at its most', () => {
    const view = house([item('brew', inPack('Ada'))], { lucidity: 8_500 });
    lastOf(view, 'drink brew');
    expect(ada(view)?.lucidity).toBe(8_600);
  });

  it('drinks a tonic as folk_tonic does', () => {
    const view = house([item('tonic', inPack('Ada'))], { lucidity: 5_000 });
    lastOf(view, 'drink tonic');
    expect(ada(view)?.lucidity).toBe(5_300);
    expect(view.items).toEqual([]);
  });
});

describe('light', () => {
  it('burns from now on, and says so to the room', () => {
    const view = house([item('lantern', inPack('Ada'))]);
    expect(view.act('Ada', meant('light lantern'))).toMatchObject({
      events: [
        { type: 'light.turned', item: 'a brass lantern', isLit: true, audience: { room: 'hall' } },
      ],
    });
    expect(lampOf(view, 'lantern')).toMatchObject({ litAt: NOW, fuelMs: 240 * MINUTE });
    expect(lastOf(view, 'inventory')).toContain('a brass lantern (lit)');
    expect(lastOf(view, 'light lantern')).toBe('use.none: The brass lantern is burning already.');
  });

  it('keeps its rest while it is out', () => {
    const view = house([item('lantern', inPack('Ada'))]);
    lastOf(view, 'light lantern');
    view.wait(60 * MINUTE - 1);
    expect(lastOf(view, 'douse lantern')).toBe('light.turned');
    expect(lampOf(view, 'lantern')).toMatchObject({ litAt: null, fuelMs: 180 * MINUTE });
    expect(lastOf(view, 'inventory')).toContain('a brass lantern (part burnt)');
    view.wait(500 * MINUTE);
    lastOf(view, 'light lantern');
    expect(lampOf(view, 'lantern')).toMatchObject({ fuelMs: 180 * MINUTE });
  });

  it('use.none of one that is burnt down', () => {
    const view = house([item('lantern', inPack('Ada'))]);
    const lamp = { kind: 'lamp', id: brandAs<ItemId>('lantern'), zone: TOWN } as const;
    view.apply([{ kind: 'record', record: { ...lamp, litAt: null, fuelMs: 0 } }]);
    expect(lastOf(view, 'light lantern')).toBe(
      'use.none: The brass lantern is burnt down, and will not light.',
    );
    expect(lastOf(view, 'inventory')).toContain('a brass lantern (burnt down)');
  });

  it('never goes out if it needs no fuel', () => {
    const view = house([item('glowstone', inPack('Ada'))]);
    lastOf(view, 'light glowstone');
    expect(lampOf(view, 'glowstone')).toMatchObject({ fuelMs: null });
    view.wait(10_000 * MINUTE);
    lastOf(view, 'douse glowstone');
    expect(lampOf(view, 'glowstone')).toMatchObject({ litAt: null, fuelMs: null });
  });

  it('takes one candle out of a stack, which goes back onto none', () => {
    const view = house([item('candle', inPack('Ada'), { quantity: 4 })]);
    lastOf(view, 'light candle');
    expect(view.items.map(({ quantity }) => quantity)).toEqual([3, 1]);
    lastOf(view, 'light candle');
    expect(view.items.map(({ quantity }) => quantity)).toEqual([2, 1, 1]);
    lastOf(view, 'douse candle', 'drop all', 'get all');
    expect(view.items.map(({ quantity }) => quantity).sort()).toEqual([1, 1, 2]);
    expect(lastOf(view, 'douse candle')).toBe('light.turned');
    expect(lastOf(view, 'douse candle')).toMatch(/^use\.none/u);
  });

  it('pack.full where a candle of a stack has no place of its own', () => {
    const rocks = Array.from({ length: 19 }, (_, n) => item(`rock${n}`, inPack('Ada')));
    const view = house([item('candle', inPack('Ada'), { quantity: 4 }), ...rocks]);
    expect(lastOf(view, 'light candle')).toBe(
      'pack.full: Your pack is full: you cannot take one out.',
    );
    lastOf(view, 'drop 4 candles', 'get candle');
    expect(lastOf(view, 'light candle')).toBe('light.turned');
  });
});

describe('read', () => {
  it.each([
    ['read letter', 'Do not come.'],
    ['read brass', 'It says: mind the step.'],
    ['read rock', 'use.none: There is nothing to read on the rock.'],
    ['read moon', 'target.none: You see no “moon” here.'],
  ])('%s: %s', (line, said) => {
    const view = house([item('letter', inRoom('hall')), item('rock', inPack('Ada'))]);
    expect(lastOf(view, line)).toBe(said);
  });

  it('reads nothing that is put away', () => {
    const view = house([item('satchel', inPack('Ada')), item('letter', inside('satchel'))]);
    expect(lastOf(view, 'read letter')).toMatch(/^target\.none/u);
  });
});
