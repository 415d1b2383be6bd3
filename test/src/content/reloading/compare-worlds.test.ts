import { loadWorld } from '../../../../src/content/load-world';
import { inOneGo } from '../../../../src/content/steps';
import {
  compareWorlds,
  compareWorldsInSteps,
} from '../../../../src/content/reloading/compare-worlds';
import { type WorldContent, type WorldFile } from '../../../../src/model/content';
import { change, fileOf, rat, without } from '../changed-world';
import { FOUR_ROOM_IDS, fourRooms } from '../small-world';

const { square, beach, pier } = FOUR_ROOM_IDS;
const NOTHING = { gone: [], added: [], changed: [] };

function worldOf(files: readonly WorldFile[]): WorldContent {
  const { world } = loadWorld(files);
  if (!world) throw new Error('no world');
  return world;
}

const compare = (
  before: readonly WorldFile[],
  after: readonly WorldFile[],
): ReturnType<typeof compareWorlds> => compareWorlds(worldOf(before), worldOf(after));

describe('compareWorlds', () => {
  it('finds nothing between two loads of the same files', () => {
    expect(compare(rat({}), [...rat({})].reverse())).toEqual({
      zones: new Map(),
      prototypes: NOTHING,
      npcs: NOTHING,
      populations: NOTHING,
      subZones: NOTHING,
    });
  });

  it('names rooms by zone that are gone and added, and those whose exits they block or open', () => {
    const fewer = without(fileOf('pier'));
    expect([...compare(fourRooms, fewer).zones]).toEqual([
      ['test/shore', { gone: [pier], added: [], changed: [beach] }],
    ]);
    expect([...compare(fewer, fourRooms).zones]).toEqual([
      ['test/shore', { gone: [], added: [pier], changed: [beach] }],
    ]);
  });

  it.each([
    ['a description', { description: 'Other words.' }],
    ['a detail', { attributes: { details: { stone: 'A stone.' } } }],
    ['a lock', { attributes: { locks: { east: { difficulty: 5 } } } }],
    ['an environment', { environment: 'arena' }],
  ])('names a room of which %s has changed, in its zone alone', (_what, fields) => {
    expect([...compare(fourRooms, change(fileOf('square'), fields)).zones]).toEqual([
      ['test/town', { gone: [], added: [], changed: [square] }],
    ]);
  });

  it('says of a room in another zone that it is gone from the one and added to the other', () => {
    const { zones } = compare(fourRooms, change(fileOf('pier'), { zone: 'town' }));
    expect([...zones]).toEqual([
      ['test/shore', { ...NOTHING, gone: [pier] }],
      ['test/town', { ...NOTHING, added: [pier] }],
    ]);
  });

  it('names things, NPCs, populations and sub-zones that are gone, added and changed', () => {
    const before = rat({ populations: [{ room: square }] });
    const after = change('items/lamp.json', { weight: 1 }).filter(
      ({ path }) => path !== 'items/box.json' && path !== 'placements.json',
    );
    const laws = after.map((file) =>
      file.path === 'world/test/town/zone_config.json'
        ? { ...file, text: '{"special_rules":{"combat_modifier":2}}' }
        : file,
    );
    expect(compare(before, laws)).toEqual({
      zones: new Map(),
      prototypes: { gone: ['box'], added: [], changed: ['lamp'] },
      npcs: { ...NOTHING, gone: ['rat'] },
      populations: { ...NOTHING, gone: [`rat@${square}`] },
      subZones: { ...NOTHING, changed: ['test/town/middle'] },
    });
    expect(compare(laws, rat({ name: 'a mouse' })).npcs).toEqual({ ...NOTHING, added: ['rat'] });
    expect(compare(before, rat({ name: 'a mouse' })).npcs).toEqual({
      ...NOTHING,
      changed: ['rat'],
    });
  });
});

describe('compareWorldsInSteps', () => {
  it('gives the same, an entry a step', () => {
    const [before, after] = [worldOf(fourRooms), worldOf(without(fileOf('pier')))];
    const steps = compareWorldsInSteps(before, after);
    expect(steps.next().done).toBe(false);
    expect(inOneGo(compareWorldsInSteps(before, after))).toEqual(compareWorlds(before, after));
  });
});
