import { type Item } from '../../../../src/model/item';
import { inPack, inRoom, item, inside, playerId, type SmallView } from '../small-view';
import { house, lastOf, meant } from '../things/store-house';

const worn = (id: string, slot: NonNullable<'coat' | 'main_hand' | 'off_hand'>): Item =>
  item(id, { kind: 'slot', character: playerId('Ada'), slot });
const pack = (...ids: readonly string[]): readonly Item[] =>
  ids.map((id) => item(id, inPack('Ada')));
const places = (view: SmallView): Record<string, unknown> =>
  Object.fromEntries(
    view.items.map(({ id, quantity, location }) => [
      id,
      `${quantity} ${location.kind === 'slot' ? location.slot : location.kind}`,
    ]),
  );

describe('wear', () => {
  it.each([
    ['wear coat', 'item.worn'],
    ['equip coat', 'item.worn'],
    ['wield truncheon', 'item.worn'],
    ['wear rock', 'slot.none: The rock is nothing to wear or to wield.'],
    ['wear moon', 'target.none: You carry no “moon”.'],
    ['wear knife', 'item.worn'],
  ])('%s: %s', (line, said) => {
    expect(lastOf(house(pack('coat', 'rock', 'truncheon', 'knife')), line)).toBe(said);
  });

  it('slot.taken names what is in the way, or that it is on already', () => {
    const view = house([...pack('knife'), worn('truncheon', 'main_hand')]);
    expect(lastOf(view, 'wield knife')).toBe('slot.taken: The truncheon is in the way.');
    expect(lastOf(view, 'wear truncheon')).toBe('slot.taken: You have the truncheon on already.');
  });

  it('slot.none when of all that is carried nothing can be worn', () => {
    expect(lastOf(house(pack('rock')), 'wear all')).toBe(
      'slot.none: You carry nothing that can be worn.',
    );
  });

  it('puts on by “all” whatever has a free slot, and names the rest', () => {
    const view = house(pack('rock', 'coat', 'truncheon', 'knife', 'hat'));
    expect(lastOf(view, 'wear all')).toBe(
      'item.worn item.worn item.worn: The knife: The truncheon is in the way.',
    );
    expect(places(view)).toEqual({
      rock: '1 character',
      coat: '1 coat',
      truncheon: '1 main_hand',
      knife: '1 character',
      hat: '1 head',
    });
  });

  it('takes one out of a stack, and puts it back onto it', () => {
    const view = house([item('candle', inPack('Ada'), { quantity: 4 })]);
    lastOf(view, 'wield candle');
    expect(Object.values(places(view)).sort()).toEqual(['1 off_hand', '3 character']);
    expect(lastOf(view, 'remove candle')).toBe('item.worn');
    expect(places(view)).toEqual({ candle: '4 character' });
  });

  it('tells the room', () => {
    const view = house(pack('coat'));
    expect(view.act('Ada', meant('wear coat'))).toMatchObject({
      events: [
        { item: 'a coat', slot: 'coat', isWorn: true, audience: { kind: 'room', room: 'hall' } },
      ],
    });
  });

  it('keeps what a satchel holds in it, and out of others’ hands', () => {
    const view = house([
      item('satchel', inPack('Ada')),
      item('rock', inside('satchel')),
      item('coat', inRoom('hall')),
    ]);
    expect(lastOf(view, 'wear satchel', 'look in satchel')).toBe('In the satchel: a rock.');
    expect(view.act('Bob', meant('get rock from satchel'))).toMatchObject({
      code: 'target.none',
    });
    expect(lastOf(view, 'get rock from satchel')).toBe('item.moved');
  });
});

describe('remove', () => {
  it.each([
    ['remove coat', 'item.worn'],
    ['unequip coat', 'item.worn'],
    ['remove rock', 'slot.none: You do not have the rock on.'],
    ['remove moon', 'target.none: You wear no “moon”.'],
    ['remove all', 'item.worn item.worn'],
  ])('%s: %s', (line, said) => {
    const view = house([...pack('rock'), worn('coat', 'coat'), worn('truncheon', 'main_hand')]);
    expect(lastOf(view, line)).toBe(said);
  });

  it('slot.none when nothing is worn', () => {
    expect(lastOf(house([]), 'remove all')).toBe('slot.none: You wear nothing, and hold nothing.');
  });

  it('slot.taken comes of putting the other thing on before', () => {
    const view = house([...pack('knife'), worn('truncheon', 'main_hand')]);
    expect(lastOf(view, 'wear knife')).toMatch(/^slot\.taken/u);
    expect(lastOf(view, 'remove truncheon', 'wear knife')).toBe('item.worn');
  });

  it('pack.full: what is worn stays on', () => {
    const rocks = Array.from({ length: 20 }, (_, n) => item(`rock${n}`, inPack('Ada')));
    const view = house([...rocks, worn('coat', 'coat')]);
    expect(lastOf(view, 'remove coat')).toBe('pack.full: Your pack is full.');
    expect(places(view)).toMatchObject({ coat: '1 coat' });
  });
});

describe('equipment', () => {
  it('lists what is worn, by slot, and which light burns', () => {
    const view = house(pack('coat', 'lantern', 'truncheon'));
    expect(lastOf(view, 'wear all', 'light lantern', 'eq')).toBe(
      [
        'You wear:',
        '  coat: a coat',
        '  main hand: a truncheon',
        '  off hand: a brass lantern (lit)',
      ].join('\n'),
    );
  });
});
