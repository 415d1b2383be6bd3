import { loadWorld } from '../../../src/content/load-world';
import { type WorldContent, type WorldFile } from '../../../src/model/content';
import { type NpcKind } from '../../../src/model/npc-kind';
import { type Json, RAT, fileOf, rat } from './changed-world';
import { FOUR_ROOM_IDS, fourRooms } from './small-world';

const { square, pier } = FOUR_ROOM_IDS;

function worldOf(files: readonly WorldFile[]): WorldContent {
  const { world } = loadWorld(files);
  if (!world) throw new Error('no world');
  return world;
}

function ratWith(fields: Json): NpcKind {
  const [found] = worldOf(rat(fields)).npcs.values();
  if (!found) throw new Error('no rat');
  return found;
}

describe('loadWorld, asked for NPCs', () => {
  it('has none where there is no file', () => {
    const { npcs, populations } = worldOf(fourRooms);
    expect([npcs.size, populations.size]).toEqual([0, 0]);
  });

  it('follows the level where a file says no more', () => {
    const stat = { STR: 50, DEX: 44, CON: 50, POW: 50, CHA: 50, LUCK: 50 };
    expect(ratWith({})).toEqual({
      id: 'rat',
      name: 'a rat',
      aliases: [],
      type: 'passive_mob',
      description: 'A rat for tests.',
      level: 2,
      stats: { ...stat, SIZ: 50, INT: 50, EDU: 50 },
      dp: 14,
      armour: 0,
      attack: { class: 'fist', dice: { count: 1, sides: 5, plus: 0 }, accuracy: 0 },
      aggression: 0,
      fleeBelow: 0,
      encounter: null,
      isWandering: false,
      greetings: [],
      farewells: [],
      replies: [],
      schedule: [],
      shop: null,
      loot: [],
    });
  });

  it('reads every field', () => {
    const file = {
      aliases: ['vermin'],
      type: 'shopkeeper',
      stats: { DEX: 90, STR: 1 },
      dp: 3,
      armour: 2,
      attack: { class: 'bite', dice: '1d4+1', accuracy: 5 },
      aggression: 4,
      flee_below: 30,
      encounter: 'disturbing',
      wander: true,
      greetings: ['Squeak.'],
      farewells: ['Eek.'],
      replies: [
        { words: ['Cheese'], text: 'Where?' },
        { words: [], text: 'Squeak?' },
      ],
      schedule: [{ hours: [22, 6], room: square, state: 'asleep' }],
      shop: { sells: [{ item: 'lamp', stock: 2 }], buys: ['light'] },
      loot: [
        { item: 'coins', chance: 40, quantity: 7 },
        { item: 'lamp', chance: 1 },
      ],
    };
    expect(ratWith(file)).toMatchObject({
      aliases: ['vermin'],
      type: 'shopkeeper',
      stats: { DEX: 90, STR: 1, CON: 50 },
      dp: 3,
      armour: 2,
      attack: { class: 'bite', dice: { count: 1, sides: 4, plus: 1 }, accuracy: 5 },
      aggression: 4,
      fleeBelow: 30,
      encounter: 'disturbing',
      isWandering: true,
      greetings: ['Squeak.'],
      farewells: ['Eek.'],
      replies: [
        { words: ['cheese'], text: 'Where?' },
        { words: [], text: 'Squeak?' },
      ],
      schedule: [{ hours: [22, 6], room: square, state: 'asleep' }],
      shop: { sells: [{ item: 'lamp', stock: 2 }], buys: ['light'] },
      loot: [
        { item: 'coins', chance: 40, quantity: 7 },
        { item: 'lamp', chance: 1, quantity: 1 },
      ],
    });
  });

  it('names a population by its kind and its home', () => {
    const populations = [
      { room: square, min: 0, max: 3, probability: 50, respawn_s: 30 },
      { sub_zone: 'test/shore/middle' },
    ];
    expect([...worldOf(rat({ populations })).populations]).toEqual([
      [
        `rat@${square}`,
        {
          id: `rat@${square}`,
          npc: 'rat',
          home: { kind: 'room', room: square },
          min: 0,
          max: 3,
          probability: 50,
          respawnMs: 30_000,
        },
      ],
      [
        'rat@test/shore/middle',
        {
          id: 'rat@test/shore/middle',
          npc: 'rat',
          home: { kind: 'sub-zone', subZone: 'test/shore/middle' },
          min: 1,
          max: 1,
          probability: 100,
          respawnMs: 180_000,
        },
      ],
    ]);
  });

  it('leaves aside what names something that is not there, not its neighbours', () => {
    const files = rat({
      loot: [
        { item: 'sun', chance: 5 },
        { item: 'lamp', chance: 6 },
      ],
      populations: [{ room: 'sky' }, { room: square }],
    });
    const { npcs, populations } = worldOf(files);
    expect([...npcs.values()][0]?.loot).toEqual([{ item: 'lamp', chance: 6, quantity: 1 }]);
    expect([...populations.keys()]).toEqual([`rat@${square}`]);
  });

  it('tells a room, a sub-zone or a thing that was left out once, in its own row', () => {
    const populations = [{ room: pier }, { sub_zone: 'test/shore/middle' }];
    const files = rat({ populations, loot: [{ item: 'lamp', chance: 5 }] })
      .filter(({ path }) => path !== 'kits.json' && path !== 'placements.json')
      .map((file) =>
        [fileOf('pier'), fileOf('beach'), 'items/lamp.json'].includes(file.path)
          ? { ...file, text: '{' }
          : file,
      );
    const { world, report } = loadWorld(files);
    expect(report.map(({ code }) => code)).toEqual(['json.syntax', 'json.syntax', 'json.syntax']);
    expect(world?.populations.size).toBe(0);
  });

  it('keeps the first of two files with one id', () => {
    const text = JSON.stringify({ ...RAT, name: 'a false rat' });
    const { npcs } = worldOf([...rat({}), { path: 'npcs/zrat.json', text }]);
    expect([...npcs.values()].map(({ name }) => name)).toEqual(['a rat']);
  });
});
