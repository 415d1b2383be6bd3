import { type PlantedLine, change, exits, fileOf, without } from './changed-world';
import { FOUR_ROOM_IDS, fourRooms } from './small-world';

const { square, lane, beach } = FOUR_ROOM_IDS;
const SQUARE = fileOf('square');
const PIER = fileOf('pier');
const TOWN = 'world/test/town/zone_config.json';
const LAMP = 'items/lamp.json';

/** With each the file loads. */
export const WARNINGS: readonly PlantedLine[] = [
  ['an exit to nowhere', exits(SQUARE, { up: 'sky' }), 'exit.dangling', SQUARE, '/exits/up'],
  ['an exit without return', exits(SQUARE, { up: beach }), 'exit.one_way', SQUARE, '/exits/up'],
  ['an exit to itself', exits(SQUARE, { up: square }), 'exit.self', SQUARE, '/exits/up'],
  [
    'a room apart',
    change('world/test/town/middle/extra.json', {
      id: 'extra',
      name: 'Extra',
      description: 'Apart.',
      plane: 'test',
      zone: 'town',
      sub_zone: 'middle',
    }),
    'room.unreachable',
    'world/test/town/middle/extra.json',
    '/id',
  ],
  ['an unknown field', change(PIER, { colour: 'red' }), 'field.unknown', PIER, '/colour'],
  [
    'an unknown field of an exit',
    exits(SQUARE, { east: { target: lane, key: 1 } }),
    'field.unknown',
    SQUARE,
    '/exits/east/key',
  ],
  [
    'an unknown field of a container',
    change(PIER, { container: { lid: 1 } }),
    'field.unknown',
    PIER,
    '/container/lid',
  ],
  [
    'an unknown rule',
    change(TOWN, { special_rules: { rain: 1 } }),
    'field.unknown',
    TOWN,
    '/special_rules/rain',
  ],
  [
    'an unknown requirement',
    change(TOWN, { special_rules: { access_requirements: ['level:3', 'hat'] } }),
    'field.unknown',
    TOWN,
    '/special_rules/access_requirements/1',
  ],
  [
    'weather in a sub-zone',
    change('world/test/town/middle/subzone_config.json', { weather_patterns: [] }),
    'field.unknown',
    'world/test/town/middle/subzone_config.json',
    '/weather_patterns',
  ],
  ['an unknown field of a thing', change(LAMP, { shine: 1 }), 'field.unknown', LAMP, '/shine'],
  [
    'another folder',
    fourRooms.map(({ path, text }) => ({
      path: path === PIER ? 'world/test/town/middle/pier.json' : path,
      text,
    })),
    'folder.mismatch',
    'world/test/town/middle/pier.json',
    '/zone',
  ],
  ['a zone without file', without(TOWN), 'config.missing', TOWN, ''],
  [
    'a sub-zone without file',
    without('world/test/town/middle/subzone_config.json'),
    'config.missing',
    'world/test/town/middle/subzone_config.json',
    '',
  ],
  [
    'a start that is not',
    change('world/world.json', { start: 'sky' }),
    'start.missing',
    'world/world.json',
    '/start',
  ],
  ['no world.json', without('world/world.json'), 'start.missing', 'world/world.json', ''],
];
