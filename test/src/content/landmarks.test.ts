import { loadWorld } from '../../../src/content/load-world';
import { change, fileOf, withText, without } from './changed-world';
import { FOUR_ROOM_IDS } from './small-world';

const { square, lane, beach, pier } = FOUR_ROOM_IDS;
const FILE = 'world/world.json';

describe('loadWorld, asked where people are brought', () => {
  it('reads an arrival and a lost property office', () => {
    const { world, report } = loadWorld(change(FILE, { arrival: beach, lost_property: lane }));
    expect(world?.landmarks).toEqual({
      start: square,
      respawn: lane,
      ward: beach,
      limbo: pier,
      arrival: beach,
      lostProperty: lane,
    });
    expect(report).toEqual([]);
  });

  it('has neither where they are null, or no room', () => {
    const fields = { arrival: null, lost_property: 'sky' };
    const { world, report } = loadWorld(change(FILE, fields));
    expect(world?.landmarks).toMatchObject({ arrival: null, lostProperty: null });
    expect(report).toMatchObject([
      { code: 'start.missing', pointer: '/lost_property', message: /there is none/ },
    ]);
  });

  it('calls no room unreachable to which the game brings people', () => {
    const island = { id: 'island', name: 'Island', description: 'Apart.', exits: {} };
    const place = { plane: 'test', zone: 'town', sub_zone: 'middle' };
    const file = {
      path: 'world/test/town/middle/island.json',
      text: JSON.stringify({ ...island, ...place }),
    };
    const codes = (files: ReturnType<typeof change>): readonly string[] =>
      loadWorld([...files, file]).report.map(({ code }) => code);
    expect(codes(change(FILE, { arrival: 'island' }))).toEqual([]);
    expect(codes(change(FILE, { limbo: 'island' }))).toEqual([]);
    expect(codes(change(FILE, {}))).toEqual(['room.unreachable']);
  });

  it.each([
    ['START_ROOM', { startRoom: pier }, pier],
    ['the first id of the largest connected part', {}, beach],
    ['the largest part where START_ROOM names no room', { startRoom: 'no_room' }, beach],
  ])('without world.json starts in %s', (_where, options, start) => {
    const { world, report } = loadWorld(without(FILE), options);
    expect(world?.landmarks).toEqual({
      start,
      respawn: start,
      ward: start,
      limbo: start,
      arrival: null,
      lostProperty: null,
    });
    expect(report).toMatchObject([
      { severity: 'warning', code: 'start.missing', file: FILE, pointer: '' },
    ]);
  });

  it('goes on with the start for whatever room is not there, and tells a broken one once', () => {
    const fields = { ward: 'sky' };
    expect(loadWorld(change(FILE, fields)).world?.landmarks).toMatchObject({ ward: square });
    const broken = loadWorld(withText(fileOf('pier'), '{'));
    expect(broken.world?.landmarks).toMatchObject({ limbo: square });
    expect(broken.report.map(({ code }) => code)).toEqual(['json.syntax']);
  });
});
