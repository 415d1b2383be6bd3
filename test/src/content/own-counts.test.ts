import { DIRECTIONS, ENVIRONMENTS, type RoomAttributes } from '../../../src/model/room';
import { fixedContainers } from './fixed-containers';
import { type OwnWorld, ownWorld } from './own-world';

const ROOMS_PER_SUB_ZONE = {
  'earth/arkham/merchant_row': 18,
  'earth/arkham/riverside': 16,
  'earth/arkham/lantern_hill': 18,
  'earth/arkham/campus': 16,
  'earth/arkham/sanatorium': 8,
  'earth/innsmouth/harbour': 14,
  'earth/dunwich/hollow': 14,
  'earth/kingsport/old_town': 10,
  'limbo/threshold/threshold': 2,
  'limbo/arrival/arrival': 6,
};

const ITEMS_PER_KIND: readonly (readonly [kinds: string, least: number])[] = [
  ['weapon', 9],
  ['wear', 15],
  ['light', 4],
  ['container', 4],
  ['consumable', 10],
  ['key', 6],
  ['readable', 10],
  ['tool misc coins', 8],
];

const FLAGS = [
  'noCombat',
  'noDeath',
  'sanctuary',
  'camp',
  'haunted',
  'eldritch',
  'forsaken',
  'sanitarium',
  'noNpc',
] as const satisfies readonly (keyof RoomAttributes)[];

/** Counted in section 12 of the game's design. */
describe('our own world, counted', () => {
  let own: OwnWorld;

  beforeAll(async () => {
    own = await ownWorld();
  });

  it('has 122 rooms or more, each sub-zone as many as it should', () => {
    const counts = [...own.world.subZones].map(([id, { rooms }]) => [id, rooms.length] as const);
    expect(Object.fromEntries(counts)).toEqual(ROOMS_PER_SUB_ZONE);
    expect(own.world.rooms.size).toBeGreaterThanOrEqual(122);
  });

  it('has 26 kinds of NPC or more, shopkeepers, the hostile and the harmless among them', () => {
    const types = [...own.world.npcs.values()].map(({ type }) => type);
    const count = (type: string): number => types.filter((one) => one === type).length;
    expect(types.length).toBeGreaterThanOrEqual(26);
    expect(count('shopkeeper')).toBeGreaterThanOrEqual(3);
    expect(count('aggressive_mob')).toBeGreaterThanOrEqual(10);
    expect(count('passive_mob') + count('quest_giver')).toBeGreaterThanOrEqual(13);
  });

  it('has 66 things or more', () => {
    expect(own.world.items.size).toBeGreaterThanOrEqual(66);
  });

  it.each(ITEMS_PER_KIND)('has enough things of the kind: %s', (kinds, least) => {
    const all = [...own.world.items.values()].filter(({ kind }) => kinds.split(' ').includes(kind));
    expect(all.length).toBeGreaterThanOrEqual(least);
  });

  it('has 5 containers that stay where they are, and 20 topics', () => {
    expect(fixedContainers(own.world).length).toBeGreaterThanOrEqual(5);
    expect(own.world.topics.size).toBeGreaterThanOrEqual(20);
  });

  it('uses every environment', () => {
    const used = new Set([...own.world.rooms.values()].map(({ environment }) => environment));
    expect(ENVIRONMENTS.filter((environment) => !used.has(environment))).toEqual([]);
  });

  it('uses every attribute', () => {
    const all = [...own.world.rooms.values()].map(({ attributes }) => attributes);
    expect(FLAGS.filter((flag) => !all.some((one) => one[flag]))).toEqual([]);
    expect(new Set(all.flatMap(({ light }) => light ?? []))).toEqual(
      new Set(['dark', 'dim', 'lit']),
    );
    expect(all.some(({ capacity }) => capacity !== undefined)).toBe(true);
    expect(all.some(({ locks }) => Object.keys(locks).length > 0)).toBe(true);
    expect(all.filter(({ others }) => others !== undefined)).toEqual([]);
  });

  it('uses hidden exits, locked ones, one-way ones, and words that are no direction', () => {
    const exits = [...own.world.rooms.values()].flatMap((room) => room.exits);
    const flags = new Set(exits.flatMap((exit) => exit.flags));
    expect([...flags]).toEqual(expect.arrayContaining(['hidden', 'locked', 'one_way']));
    const directions: readonly string[] = DIRECTIONS;
    expect(exits.some(({ word }) => !directions.includes(word))).toBe(true);
  });
});
