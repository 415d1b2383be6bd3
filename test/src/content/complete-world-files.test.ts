import { completeWorldFiles } from '../../../src/content/complete-world-files';
import { loadWorld } from '../../../src/content/load-world';
import { RAT, rat } from './changed-world';
import { FOUR_ROOM_IDS, fourRooms } from './small-world';

const foreignRoom = {
  path: 'earth/kingsport/harbour/a.json',
  text: JSON.stringify({
    id: 'a',
    name: 'A',
    description: 'A room of another game.',
    plane: 'earth',
    zone: 'kingsport',
    sub_zone: 'harbour',
    environment: 'outdoors',
    exits: { north: null },
  }),
};

describe('completeWorldFiles', () => {
  it('lends things, kits and texts to a folder of rooms, and none of our rooms', () => {
    const { world, report } = loadWorld(completeWorldFiles([foreignRoom], fourRooms));
    expect([...(world?.rooms.keys() ?? [])]).toEqual(['a']);
    expect(world?.placements).toEqual([]);
    expect([...(world?.items.keys() ?? [])]).toEqual(['box', 'coins', 'lamp']);
    expect(world?.kits.Drifter).toEqual(['lamp']);
    expect(world?.motd).toBe('A small world for tests.');
    expect(report.map(({ code, file }) => [code, file])).toEqual([
      ['config.missing', 'earth/kingsport/harbour/subzone_config.json'],
      ['config.missing', 'earth/kingsport/zone_config.json'],
      ['start.missing', 'world/world.json'],
    ]);
  });

  it('lends NPCs, and is silent about their places that are not there', () => {
    const populations = [
      { room: FOUR_ROOM_IDS.square },
      { sub_zone: 'test/town/middle' },
      { sub_zone: 'earth/kingsport/harbour' },
    ];
    const schedule = [{ hours: [8, 18], room: FOUR_ROOM_IDS.lane, state: 'open' }];
    const shop = { sells: [{ item: 'lamp', stock: 1 }] };
    const own = rat({ populations, schedule, shop });
    const { world, report } = loadWorld(completeWorldFiles([foreignRoom], own));
    expect([...(world?.npcs.values() ?? [])]).toMatchObject([
      { id: 'rat', schedule: [], shop: { sells: [{ item: 'lamp', stock: 1 }] } },
    ]);
    expect([...(world?.populations.keys() ?? [])]).toEqual(['rat@earth/kingsport/harbour']);
    expect(report.map(({ code }) => code)).toEqual([
      'config.missing',
      'config.missing',
      'start.missing',
    ]);
  });

  it("tells of places that are not there in the folder's own NPCs", () => {
    const text = JSON.stringify({ ...RAT, populations: [{ room: 'sky' }] });
    const files = completeWorldFiles([foreignRoom, { path: 'npcs/rat.json', text }], rat({}));
    expect(loadWorld(files).report.map(({ code }) => code)).toContain('npc.room_unknown');
  });

  it("leaves the folder's own file where both have one", () => {
    const own = { path: 'motd.txt', text: 'Mine.' };
    const files = completeWorldFiles([foreignRoom, own], fourRooms);
    expect(files.filter(({ path }) => path === 'motd.txt')).toEqual([own]);
  });
});

describe('loadWorld, given rooms of another game', () => {
  it.each(['', 'world/', 'local/rooms/'])('finds rooms and configs below "%s"', (prefix) => {
    const config = { environment: 'underwater' };
    const room = JSON.stringify({ ...(JSON.parse(foreignRoom.text) as object), environment: null });
    const { world, report } = loadWorld(
      completeWorldFiles(
        [
          { path: `${prefix}${foreignRoom.path}`, text: room },
          { path: `${prefix}earth/kingsport/zone_config.json`, text: '{}' },
          {
            path: `${prefix}earth/kingsport/harbour/subzone_config.json`,
            text: JSON.stringify(config),
          },
        ],
        fourRooms,
      ),
    );
    expect([...(world?.rooms.values() ?? [])][0]?.environment).toBe('underwater');
    expect(report.map(({ code }) => code)).toEqual(['start.missing']);
  });

  it('finds the configs of a folder given from within', () => {
    const room = JSON.stringify({ ...(JSON.parse(foreignRoom.text) as object), environment: null });
    const { world, report } = loadWorld([
      { path: 'harbour/a.json', text: room },
      { path: 'zone_config.json', text: '{}' },
      { path: 'harbour/subzone_config.json', text: '{"environment":"arena"}' },
    ]);
    expect([...(world?.rooms.values() ?? [])][0]?.environment).toBe('arena');
    expect(report.map(({ code }) => code)).toEqual(['start.missing']);
  });
});
