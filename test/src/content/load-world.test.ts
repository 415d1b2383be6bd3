import { loadWorld } from '../../../src/content/load-world';
import { type Room } from '../../../src/model/room';
import { type WorldFile } from '../../../src/model/content';
import { fileOf, withJson } from './changed-world';
import { FOUR_ROOM_IDS, fourRooms } from './small-world';

const { square, lane, beach, pier } = FOUR_ROOM_IDS;

function roomIn(files: readonly WorldFile[], id: string): Room {
  const room = [...(loadWorld(files).world?.rooms.values() ?? [])].find((one) => one.id === id);
  if (!room) throw new Error(`${id} did not load`);
  return room;
}

const squareWith = (fields: object): Room =>
  roomIn(
    withJson(fileOf('square'), (room) => ({ ...room, ...fields })),
    square,
  );

describe('loadWorld', () => {
  it('loads a world without fault with an empty report', () => {
    const { world, report } = loadWorld(fourRooms);
    expect(report).toEqual([]);
    expect([...(world?.rooms.keys() ?? [])].sort()).toEqual([square, lane, beach, pier].sort());
    expect(world?.landmarks).toEqual({
      start: square,
      respawn: lane,
      ward: beach,
      limbo: pier,
      arrival: null,
      lostProperty: null,
    });
    expect(world?.motd).toBe('A small world for tests.');
    expect([...(world?.topics ?? [])]).toEqual([['testing', 'A topic for tests.']]);
    expect(world?.kits.Drifter).toEqual(['lamp']);
    expect(world?.kits.Medium).toEqual([]);
    expect(world?.placements).toEqual([
      { prototype: 'lamp', quantity: 1, room: square },
      { prototype: 'coins', quantity: 12, room: square },
      { prototype: 'box', quantity: 1, room: beach },
      { prototype: 'coins', quantity: 1, room: beach, inside: 'box' },
    ]);
  });

  it('names zones and sub-zones by plane, zone and sub-zone', () => {
    expect(roomIn(fourRooms, pier)).toMatchObject({
      zone: 'test/shore',
      subZone: 'test/shore/middle',
    });
    expect(loadWorld(fourRooms).world?.subZones.get('test/town/middle')).toEqual({
      id: 'test/town/middle',
      name: 'Middle',
      zone: 'test/town',
      rooms: [lane, square],
      rules: { accessRequirements: [] },
    });
  });

  it('gives the same world whatever the order of the files', () => {
    expect(loadWorld([...fourRooms].reverse())).toEqual(loadWorld(fourRooms));
  });

  it.each<[string, readonly [object, object, object], string]>([
    ['the room first', [{ environment: 'arena' }, { environment: 'indoors' }, {}], 'arena'],
    ['then the sub-zone', [{ environment: null }, { environment: 'indoors' }, {}], 'indoors'],
    ['then the zone', [{}, { environment: null }, { environment: 'underwater' }], 'underwater'],
    ['then outdoors', [{ environment: null }, { environment: null }, {}], 'outdoors'],
  ])('takes the environment from %s', (_of, [room, subZone, zone], expected) => {
    const folder = 'world/test/town';
    const files = fourRooms.map(({ path, text }): WorldFile => {
      const fields =
        path === fileOf('square')
          ? room
          : path === `${folder}/middle/subzone_config.json`
            ? subZone
            : path === `${folder}/zone_config.json`
              ? zone
              : {};
      return text.startsWith('{')
        ? { path, text: JSON.stringify({ ...(JSON.parse(text) as object), ...fields }) }
        : { path, text };
    });
    expect(roomIn(files, square).environment).toBe(expected);
  });

  it('reads exits that are null, an id, or an object, under any word', () => {
    const exits = {
      north: null,
      east: lane,
      Door: { target: beach, flags: ['hidden', 'one_way'], description: 'A door.' },
      down: { target: 'nowhere_at_all' },
    };
    expect(squareWith({ exits }).exits).toEqual([
      { word: 'east', target: lane, flags: [], isBlocked: false },
      {
        word: 'door',
        target: beach,
        flags: ['hidden', 'one_way'],
        description: 'A door.',
        isBlocked: false,
      },
      { word: 'down', target: 'nowhere_at_all', flags: [], isBlocked: true },
    ]);
  });

  it.each([
    ['as a field', { rest_location: true }],
    ['as an attribute', { attributes: { rest_location: true } }],
  ])('takes a rest location %s', (_how, fields) => {
    expect(squareWith(fields).isRestLocation).toBe(true);
    expect(squareWith({}).isRestLocation).toBe(false);
  });

  it('reads a container, and none that is switched off', () => {
    const container = {
      enabled: true,
      name: 'a chest',
      capacity_slots: 6,
      lock_state: 'locked',
      key_item_id: 'box',
      weight_limit: 0,
      allowed_roles: ['Physician'],
    };
    expect(squareWith({ container }).container).toEqual({
      name: 'a chest',
      slots: 6,
      lock: 'locked',
      keyItem: 'box',
      weightLimit: 0,
      allowedRoles: ['Physician'],
    });
    expect(squareWith({ container: { enabled: true } }).container).toEqual({
      slots: 10,
      lock: 'unlocked',
      allowedRoles: [],
    });
    expect(squareWith({ container: { ...container, enabled: false } }).container).toBeUndefined();
  });

  it('reads the attributes it knows and keeps the others', () => {
    const attributes = {
      no_combat: true,
      light: 'dim',
      capacity: 4,
      map: { x: 1, y: -2 },
      locks: { East: { key_item_id: 'lamp', difficulty: 60 }, up: {} },
      details: { Stone: 'A stone.' },
      smell: { of: 'salt' },
    };
    const known = squareWith({ attributes }).attributes;
    expect(known).toMatchObject({
      noCombat: true,
      noDeath: false,
      light: 'dim',
      capacity: 4,
      map: { x: 1, y: -2, z: 0 },
      details: { stone: 'A stone.' },
      others: { smell: { of: 'salt' } },
    });
    expect(known.locks).toEqual({
      east: { keyItem: 'lamp', difficulty: 60 },
      up: { difficulty: 50 },
    });
  });

  it('gives details and locks no inherited keys', () => {
    const { details, locks } = squareWith({}).attributes;
    expect('constructor' in details).toBe(false);
    expect('toString' in locks).toBe(false);
  });

  it('accepts field1 to field3 and ignores them', () => {
    const files = withJson(fileOf('square'), (room) => ({
      ...room,
      field1: 1,
      field2: [],
      field3: null,
    }));
    expect(loadWorld(files).report).toEqual([]);
  });

  it("loads a room of the old game's form unmodified", () => {
    const text = `{"id":"earth_arkham_riverside_room_lamp_stair_001","name":"Lamp Stair","description":"Worn steps drop to the water.",
 "plane":"earth","zone":"arkham","sub_zone":"riverside","environment":"street_paved",
 "exits":{"north":"earth_arkham_riverside_intersection_lamp_quay","south":null,
  "down":{"target":"earth_arkham_riverside_room_culvert_001","flags":["hidden","locked"],"description":"A rusted grating."}},
 "attributes":{"light":"dim","locks":{"down":{"key_item_id":"rust_key","difficulty":60}}}}`;
    const { world, report } = loadWorld([{ path: 'earth/arkham/riverside/stair.json', text }]);
    expect(report.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...(world?.rooms.values() ?? [])]).toMatchObject([
      {
        id: 'earth_arkham_riverside_room_lamp_stair_001',
        zone: 'earth/arkham',
        environment: 'street_paved',
        exits: [
          { word: 'north', isBlocked: true },
          { word: 'down', flags: ['hidden', 'locked'], description: 'A rusted grating.' },
        ],
        attributes: { light: 'dim', locks: { down: { keyItem: 'rust_key', difficulty: 60 } } },
      },
    ]);
  });

  it('forgives a byte order mark', () => {
    const files = fourRooms.map(({ path, text }) => ({ path, text: `\uFEFF${text}` }));
    expect(loadWorld(files)).toEqual(loadWorld(fourRooms));
  });
});
