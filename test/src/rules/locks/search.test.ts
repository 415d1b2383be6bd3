import { type Character } from '../../../../src/model/character';
import { searched } from '../../../../src/rules/locks/searched';
import { NOW } from '../small-view';
import { roomId } from '../small-world';
import { guest, house, HOUSE, lastOf } from '../things/store-house';
import { virtualZone } from '../../../virtual-zone/virtual-zone';

const clever = (INT: number): Partial<Character> => ({ stats: { ...guest('Ada').stats, INT } });

/** What the end of Ada's search comes to; the roll is a 51. */
const endOf = (more: Partial<Character>) => {
  const view = house([], more);
  return searched(view.turn(), guest('Ada', more));
};

describe('searched', () => {
  it.each([
    [50, 'Drifter', []],
    [51, 'Drifter', ['down', 'panel']],
    [30, 'Antiquary', []],
    [31, 'Antiquary', ['down', 'panel']],
  ] as const)('INT %i, %s: finds %j', (INT, profession, found) => {
    expect(endOf({ ...clever(INT), profession })).toMatchObject({
      events: [{ type: 'room.searched', found, audience: { kind: 'player' } }],
    });
  });

  it('finds nothing where nothing is hidden, or nothing more', () => {
    const found = ['hall|down', 'hall|panel'];
    expect(endOf({ ...clever(100), room: roomId('pit') })).toMatchObject({
      events: [{ found: [] }],
    });
    expect(endOf({ ...clever(100), found })).toMatchObject({
      changes: [],
      events: [{ found: [] }],
    });
    expect(endOf({ ...clever(100), found: ['hall|down'] })).toMatchObject({
      events: [{ found: ['panel'] }],
    });
  });
});

describe('search', () => {
  const start = (INT = 100) =>
    virtualZone({ content: HOUSE, players: [guest('Ada', clever(INT)), guest('Bob')], items: [] });

  it('takes ten seconds, and what is found is the finder’s alone', () => {
    const zone = start();
    zone.send('Ada', 'down');
    expect(zone.sawBy('Ada').at(-1)).toContain('There is no exit down.');
    zone.send('Ada', 'search');
    zone.advance(9_999);
    expect(zone.sawBy('Ada').at(-1)).toBe('0ms You begin to search.');
    zone.advance(1);
    expect(zone.sawBy('Ada').at(-1)).toBe('10s You have found a hidden way: down and “panel”.');
    expect(zone.eventsSeenBy('Ada').at(-1)).toMatchObject({ data: { at: NOW + 10_000 } });
    expect(zone.sawBy('Bob')).not.toContain('10s You have found a hidden way: down and “panel”.');
    zone.send('Bob', 'exits');
    expect(zone.sawBy('Bob').at(-1)).not.toContain('down');
    zone.send('Bob', 'down');
    expect(zone.sawBy('Bob').at(-1)).toContain('There is no exit down.');
    zone.send('Ada', 'exits');
    expect(zone.sawBy('Ada').at(-1)).toContain('down, panel,');
    zone.send('Ada', 'down');
    zone.send('Ada', 'up');
    zone.send('Ada', 'map text');
    expect(zone.sawBy('Ada').at(-1)).toContain('Down: The pit.');
    zone.send('Ada', 'route pit');
    expect(zone.sawBy('Ada').at(-1)).toContain('To The pit: down.');
    zone.send('Ada', 'look panel');
    expect(zone.sawBy('Ada').at(-1)).toContain('That way lies The pit.');
  });

  it('says so when nothing is found', () => {
    const zone = start(0);
    zone.send('Ada', 'search');
    zone.advance(10_000);
    expect(zone.sawBy('Ada').at(-1)).toBe('10s You search everywhere, and find nothing.');
  });

  it('is broken by another action', () => {
    const zone = start();
    zone.send('Ada', 'search');
    zone.send('Ada', 'say Where?');
    zone.advance(20_000);
    zone.send('Ada', 'down');
    expect(zone.sawBy('Ada').at(-1)).toContain('There is no exit down.');
  });

  it('state.busy for who is at it already', () => {
    expect(lastOf(house([]), 'search', 'search')).toMatch(/^state\.busy/u);
  });

  it('does not show a hidden way on map, route or look to who has not found it', () => {
    const view = house([]);
    expect(lastOf(view, 'map text')).not.toContain('Down');
    expect(lastOf(view, 'route pit')).toMatch(/^route\.none/u);
    expect(lastOf(view, 'look')).not.toContain('down');
    expect(lastOf(view, 'look down')).toMatch(/^exit\.none/u);
    expect(lastOf(view, 'go panel')).toMatch(/^exit\.none/u);
  });
});
