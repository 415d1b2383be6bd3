import { type WorldFile } from '../../../src/model/content';

const file = (path: string, content: unknown): WorldFile => ({
  path,
  text: JSON.stringify(content, null, 2),
});

interface SmallRoom {
  readonly zone: string;
  readonly name: string;
  readonly exits: Readonly<Record<string, string>>;
}

const idOf = (zone: string, name: string): string =>
  `test_${zone}_middle_room_${name.toLowerCase()}_001`;

/** A room of the plane `test`, sub-zone `middle`. */
function room({ zone, name, exits }: SmallRoom): WorldFile {
  const id = idOf(zone, name);
  return file(`world/test/${zone}/middle/${id}.json`, {
    id,
    name,
    description: `A plain room called ${name}, made for tests.`,
    plane: 'test',
    zone,
    sub_zone: 'middle',
    environment: null,
    exits,
  });
}

/** The ids of the four rooms: square and lane in `test/town`, beach and pier in `test/shore`. */
export const FOUR_ROOM_IDS = {
  square: idOf('town', 'Square'),
  lane: idOf('town', 'Lane'),
  beach: idOf('shore', 'Beach'),
  pier: idOf('shore', 'Pier'),
} as const;

const { square, lane, beach, pier } = FOUR_ROOM_IDS;

/**
 * Square ↔ (east) Lane ↔ (east) Beach ↔ (east) Pier; the start is the square. A lamp and a dozen coins lie in the
 * square, a box with a coin in it on the beach.
 */
export const fourRooms: readonly WorldFile[] = [
  file('items/box.json', {
    id: 'box',
    name: 'a tin box',
    aliases: ['box'],
    description: 'A tin box for tests.',
    kind: 'container',
    weight: 800,
    value: 40,
    container: { capacity_slots: 2 },
  }),
  file('items/coins.json', {
    id: 'coins',
    name: 'a cent',
    aliases: ['coin', 'coins'],
    description: 'A cent for tests.',
    kind: 'coins',
    weight: 3,
    value: 1,
    stack: 100_000,
  }),
  file('items/lamp.json', {
    id: 'lamp',
    name: 'a brass lamp',
    aliases: ['lamp'],
    description: 'A lamp for tests.',
    kind: 'light',
    weight: 900,
    value: 150,
  }),
  file('kits.json', { Drifter: ['lamp'] }),
  { path: 'motd.txt', text: 'A small world for tests.\n' },
  file('placements.json', [
    { item: 'lamp', room: square },
    { item: 'coins', quantity: 12, room: square },
    { item: 'box', room: beach },
    { item: 'coins', room: beach, inside: 'box' },
  ]),
  { path: 'topics/testing.txt', text: 'A topic for tests.\n' },
  file('world/test/shore/middle/subzone_config.json', { environment: 'outdoors' }),
  room({ zone: 'shore', name: 'Beach', exits: { west: lane, east: pier } }),
  room({ zone: 'shore', name: 'Pier', exits: { west: beach } }),
  file('world/test/shore/zone_config.json', { zone_type: 'countryside' }),
  file('world/test/town/middle/subzone_config.json', { environment: 'street_paved' }),
  room({ zone: 'town', name: 'Lane', exits: { west: square, east: beach } }),
  room({ zone: 'town', name: 'Square', exits: { east: lane } }),
  file('world/test/town/zone_config.json', { zone_type: 'city' }),
  file('world/world.json', { start: square, respawn: lane, ward: beach, limbo: pier }),
];
