import { type LintRow, lintWorld } from '../../../../src/content/linting/lint-world';
import { loadWorld } from '../../../../src/content/load-world';
import { type WorldFile } from '../../../../src/model/content';
import { RAT, change, fileOf } from '../changed-world';
import { FOUR_ROOM_IDS, fourRooms } from '../small-world';

const { square, lane, beach, pier } = FOUR_ROOM_IDS;

function lint(files: readonly WorldFile[]): readonly LintRow[] {
  const { world } = loadWorld(files);
  if (!world) throw new Error('no world');
  return lintWorld(world);
}

const KEY = {
  path: 'items/iron_key.json',
  text: JSON.stringify({
    id: 'iron_key',
    name: 'an iron key',
    description: 'A key for tests.',
    kind: 'key',
    weight: 10,
    value: 1,
  }),
};

/** The way from the lane to the beach, and the pier behind it, locked like this. */
const locked = (lock: object, ...more: readonly WorldFile[]): readonly WorldFile[] => [
  ...change(fileOf('lane'), {
    exits: { west: square, east: { target: beach, flags: ['locked'] } },
    attributes: { locks: { east: lock } },
  }).filter(({ path }) => !more.some((file) => file.path === path)),
  KEY,
  ...more,
];

const HARD = { key_item_id: 'iron_key', difficulty: 140 };
const placed = (room: string): WorldFile => ({
  path: 'placements.json',
  text: JSON.stringify([{ item: 'iron_key', room }]),
});
const holder = (room: string, fields: object): WorldFile => ({
  path: 'npcs/rat.json',
  text: JSON.stringify({ ...RAT, populations: [{ room }], ...fields }),
});
const codes = (rows: readonly LintRow[]): readonly (readonly string[])[] =>
  rows.map(({ code, subject }) => [code, subject]);
const START_ALONE: WorldFile = {
  path: 'world/world.json',
  text: JSON.stringify({ start: square, respawn: square, ward: square, limbo: square }),
};

describe('lintWorld', () => {
  it('has nothing to say of a world without locks', () => {
    expect(lint(fourRooms)).toEqual([]);
  });

  it.each([
    ['lies this side of it', [placed(square)]],
    ['is loot this side of it', [holder(lane, { loot: [{ item: 'iron_key', chance: 1 }] })]],
    [
      'is sold this side of it',
      [holder(lane, { shop: { sells: [{ item: 'iron_key', stock: 1 }] } })],
    ],
    ['is in a kit', [{ path: 'kits.json', text: '{"Drifter":["iron_key"]}' }]],
  ])('is content with a lock whose key %s', (_where, files) => {
    expect(lint(locked(HARD, START_ALONE, ...files))).toEqual([]);
  });

  it.each([
    ['lies beyond it', [placed(pier)]],
    ['is loot beyond it', [holder(pier, { loot: [{ item: 'iron_key', chance: 1 }] })]],
    [
      'is loot of what lives nowhere',
      [holder(lane, { populations: [], loot: [{ item: 'iron_key', chance: 1 }] })],
    ],
    ['is nowhere', []],
  ])('finds a key that %s, and the lock that never opens', (_where, files) => {
    expect(codes(lint(locked(HARD, START_ALONE, ...files)))).toEqual([
      ['key.nowhere', `${lane} east`],
      ['lock.never_opens', `${lane} east`],
    ]);
  });

  it('lets a lock of 139 be forced, and no harder', () => {
    expect(lint(locked({ difficulty: 139 }, START_ALONE))).toEqual([]);
    expect(codes(lint(locked({ difficulty: 140 }, START_ALONE)))).toEqual([
      ['lock.never_opens', `${lane} east`],
    ]);
  });

  it('finds keys that no file describes, of exits, of rooms and of things', () => {
    const lock = { key_item_id: 'no_key', difficulty: 50 };
    const container = { lock_state: 'locked', key_item_id: 'no_key' };
    expect(codes(lint(locked(lock)))).toEqual([['key.unknown', `${lane} east`]]);
    expect(codes(lint(change(fileOf('pier'), { container })))).toEqual([['key.unknown', pier]]);
    expect(codes(lint(change('items/box.json', { container })))).toEqual([['key.unknown', 'box']]);
  });

  it('does not pass where nobody is let in without a thing that lies inside', () => {
    const rule = { special_rules: { access_requirements: ['item:iron_key'] } };
    const easy = { ...HARD, difficulty: 50 };
    const shore = {
      path: 'world/test/shore/middle/subzone_config.json',
      text: JSON.stringify(rule),
    };
    const within = locked(easy, START_ALONE, placed(beach), shore);
    expect(codes(lint(within))).toEqual([['key.nowhere', `${lane} east`]]);
    expect(lint(locked(easy, START_ALONE, placed(lane), shore))).toEqual([]);
  });
});
