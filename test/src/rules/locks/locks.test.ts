import { type Item } from '../../../../src/model/item';
import { inChest, inPack, inRoom, inside, item, NOW, playerId } from '../small-view';
import { roomId } from '../small-world';
import { guest, house, lastOf, meant } from '../things/store-house';

const KEY = item('key', inPack('Ada'));
const strength = (STR: number) => ({ stats: { ...guest('Ada').stats, STR } });
const typed = (line: string, items: readonly Item[] = []): string => lastOf(house(items), line);

describe.each(['open', 'unlock'])('%s', (verb) => {
  it('key.missing without the key, and where there is no keyhole', () => {
    expect(typed(`${verb} north`)).toBe('key.missing: You have no key that fits the way north.');
    expect(typed(`${verb} press`)).toBe('key.missing: You have no key that fits the oak press.');
    expect(typed(`${verb} west`, [KEY])).toBe('key.missing: You find no keyhole in the way west.');
  });

  it('takes a word of what a way looks like, if only one looks so', () => {
    expect(typed(`${verb} grating`)).toBe('key.missing: You have no key that fits the way north.');
    expect(typed(`${verb} rusted`, [KEY])).toMatch(/^lock\.turned/u);
    expect(typed(`${verb} iron`)).toBe('target.none: You see no “iron” here.');
    expect(typed(`${verb} press`)).toMatch(/the oak press/u);
  });

  it('already.done where it is open, or never had a lock', () => {
    expect(typed(`${verb} east`)).toBe('already.done: The way east is open already.');
    expect(lastOf(house([KEY]), `${verb} north`, `${verb} north`)).toMatch(/^already\.done/u);
    expect(lastOf(house([KEY]), `${verb} press`, `${verb} press`)).toMatch(/^already\.done/u);
  });

  it('already.done of a container says what is in it', () => {
    const view = house([item('rock', inChest('pit'))], { room: roomId('pit') });
    expect(lastOf(view, `${verb} crate`)).toBe(
      'already.done: The crate is open already. In the crate: a rock.',
    );
  });

  it('lock.sealed of a seal, key or not', () => {
    const view = house([KEY], { room: roomId('vault') });
    expect(lastOf(view, `${verb} font`)).toBe(
      'lock.sealed: The stone font is sealed. No key opens it; force would, for good.',
    );
  });

  it.each([
    [`${verb} down`, 'exit.none: There is no exit down.'],
    [`${verb} up`, 'exit.blocked: You find the way up blocked.'],
    [`${verb} moon`, 'target.none: You see no “moon” here.'],
  ])('%s: %s', (line, said) => {
    expect(typed(line)).toBe(said);
  });

  it('opens a way for five minutes, on both its sides, with a key that may lie in a bag', () => {
    const view = house([item('satchel', inPack('Ada')), item('key', inside('satchel'))]);
    expect(lastOf(view, 'north')).toBe('exit.locked: The way north is locked.');
    const verdict = view.act('Ada', meant(`${verb} n`));
    expect(verdict).toMatchObject({
      events: [
        { type: 'lock.turned', what: 'the way north', how: 'unlock', audience: { room: 'hall' } },
        { type: 'exit.opened', exit: 'south', audience: { room: 'vault' } },
      ],
    });
    expect(view.record('room', 'hall')?.open).toEqual({ north: NOW + 1 + 300_000 });
    expect(view.record('room', 'vault')?.open).toEqual({ south: NOW + 1 + 300_000 });
    expect(lastOf(view, 'exits')).toContain('north, west (locked)');
    expect(lastOf(view, 'north', 'south')).toBe('player.moved');
  });

  it('shows the one who did it the ways as they are now', () => {
    const verdict = house([KEY]).act('Ada', meant(`${verb} north`));
    expect(verdict).toMatchObject({
      events: [
        { view: { exits: expect.arrayContaining([{ word: 'north', state: 'open' }]) as unknown } },
        {},
      ],
    });
  });

  it('opens containers until somebody locks them', () => {
    const view = house([KEY, item('strongbox', inRoom('hall')), item('rock', inside('strongbox'))]);
    expect(lastOf(view, 'get rock from strongbox')).toMatch(/^container\.locked/u);
    expect(lastOf(view, `${verb} strongbox`)).toBe('lock.turned');
    expect(lastOf(view, 'get rock from strongbox')).toBe('item.moved');
    expect(lastOf(view, 'put rock in press')).toMatch(/^container\.locked/u);
    expect(lastOf(view, `${verb} press`, 'put rock in press')).toBe('item.moved');
  });
});

describe('close', () => {
  it.each([
    ['close north', 'already.done: The way north is locked already.'],
    ['close press', 'already.done: The oak press is locked already.'],
    ['shut east', 'already.done: There is nothing about the way east to shut.'],
  ])('%s: %s', (line, said) => {
    expect(typed(line, [KEY])).toBe(said);
  });

  it('shuts a way that locks itself, without a key, on both sides', () => {
    const view = house([KEY]);
    lastOf(view, 'open north', 'drop key');
    expect(view.act('Ada', meant('close north'))).toMatchObject({
      events: [
        { type: 'lock.turned', how: 'close' },
        { type: 'exit.locked', exit: 'south', audience: { room: 'vault' } },
      ],
    });
    expect(view.record('room', 'hall')?.open).toEqual({});
    expect(view.record('room', 'vault')?.open).toEqual({});
    expect(lastOf(view, 'north')).toMatch(/^exit\.locked/u);
  });

  it('key.missing of a container, which wants its key', () => {
    const view = house([KEY]);
    expect(lastOf(view, 'open press', 'drop key', 'close press')).toMatch(/^key\.missing/u);
    expect(lastOf(view, 'get key', 'close press')).toBe('lock.turned');
    expect(lastOf(view, 'look in press')).toMatch(/^container\.locked/u);
  });

  it('lock.sealed of what is sealed', () => {
    expect(lastOf(house([], { room: roomId('vault') }), 'close font')).toMatch(/^lock\.sealed/u);
  });
});

describe('lock', () => {
  it('already.done, key.missing, and then it locks', () => {
    const view = house([KEY]);
    expect(lastOf(view, 'lock north')).toMatch(/^already\.done/u);
    expect(lastOf(view, 'open north', 'drop key', 'lock north')).toMatch(/^key\.missing/u);
    expect(lastOf(view, 'get key', 'lock north')).toBe('lock.turned exit.locked');
    expect(lastOf(view, 'lock east')).toBe('key.missing: You find no lock on the way east.');
  });

  it('lock.sealed of a seal, and of one that was broken', () => {
    const view = house([], { room: roomId('vault'), ...strength(101) });
    expect(lastOf(view, 'lock font')).toBe('lock.sealed: The stone font is sealed already.');
    lastOf(view, 'force font');
    expect(lastOf(view, 'lock font')).toBe(
      'lock.sealed: The seal of the stone font is broken. It will not shut again.',
    );
  });
});

describe('force', () => {
  it('already.done where there is nothing to force', () => {
    expect(typed('force east')).toBe('already.done: The way east is open already.');
  });

  it('lock.sealed of what no strength opens, or not this one', () => {
    expect(typed('force west')).toBe(
      'lock.sealed: You could throw yourself against the way west for ever.',
    );
    expect(lastOf(house([], strength(10)), 'force north')).toMatch(/^lock\.sealed/u);
    expect(lastOf(house([], strength(11)), 'force north')).toBe('lock.turned');
  });

  it('key.missing is nothing to it: strength is asked, at d100 of at most STR - difficulty + 50', () => {
    // The draw is 0.5: a roll of 51.
    const held = house([], strength(60));
    expect(held.act('Ada', meant('force north'))).toMatchObject({
      changes: [],
      events: [{ type: 'lock.turned', how: 'held', what: 'the way north' }],
    });
    const gave = house([], strength(61));
    expect(gave.act('Ada', meant('force north'))).toMatchObject({
      events: [{ how: 'force' }, { type: 'exit.opened' }],
    });
    expect(gave.record('room', 'hall')?.open).toEqual({ north: NOW + 300_000 });
  });

  it('counts the strength that is worn', () => {
    const coat = item('coat', { kind: 'slot', character: playerId('Ada'), slot: 'coat' });
    expect(house([coat], strength(70)).act('Ada', meant('force north'))).toMatchObject({
      events: [{ how: 'held' }],
    });
  });

  it('takes a container for one of difficulty 50, and breaks a seal for good', () => {
    const press = house([], strength(51));
    expect(press.act('Ada', meant('force press'))).toMatchObject({ events: [{ how: 'force' }] });
    expect(house([], strength(50)).act('Ada', meant('force press'))).toMatchObject({
      events: [{ how: 'held' }],
    });
    const font = house([], { room: roomId('vault'), ...strength(51) });
    expect(font.act('Ada', meant('force font'))).toMatchObject({ events: [{ how: 'broken' }] });
    expect(font.record('room', 'vault')?.lock).toBe('unlocked');
    expect(lastOf(font, 'look in font')).toBe('There is nothing in the stone font.');
  });
});
