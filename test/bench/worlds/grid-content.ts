import { type WorldContent } from '../../../src/model/content';
import { brandAs, type PrototypeId, type RoomId, type ZoneId } from '../../../src/model/ids';
import { type ItemPrototype } from '../../../src/model/item';
import { PROFESSIONS } from '../../../src/model/profession';
import { type Exit, type Room } from '../../../src/model/room';

export const COLUMNS = 25;
export const ROWS = 20;

const DESCRIPTION =
  'Wet cobbles lead between leaning houses to the water. A gas lamp hisses at the corner, and its light reaches ' +
  'neither end of the street. Somewhere behind the shutters somebody counts aloud, and loses count.';

const STEPS = [
  { word: 'north', x: 0, y: -1 },
  { word: 'south', x: 0, y: 1 },
  { word: 'west', x: -1, y: 0 },
  { word: 'east', x: 1, y: 0 },
] as const;

const NAMES = [
  'a brass lantern',
  'a tin whistle',
  'an iron key',
  'a wax candle',
  'a leather notebook',
  'a silver locket',
  'a bone comb',
  'a fishing net',
  'a glass eye',
  'a pair of gloves',
  'a railway timetable',
  'a carved idol',
];

const roomId = (x: number, y: number): RoomId =>
  brandAs(`earth_arkham_grid_room_street_${String(y * COLUMNS + x).padStart(3, '0')}`);

/** The grid lies in two zones, so that every border walked costs what a border costs. */
const zoneAt = (y: number): ZoneId => brandAs(y < ROWS / 2 ? 'earth/arkham' : 'earth/innsmouth');

function exitsAt(x: number, y: number): readonly Exit[] {
  return STEPS.map((step) => ({ word: step.word, x: x + step.x, y: y + step.y }))
    .filter((to) => to.x >= 0 && to.x < COLUMNS && to.y >= 0 && to.y < ROWS)
    .map((to) => ({ word: to.word, target: roomId(to.x, to.y), flags: [], isBlocked: false }));
}

const roomAt = (x: number, y: number): Room => ({
  id: roomId(x, y),
  name: `Street ${x} at Quay ${y}`,
  description: DESCRIPTION,
  zone: zoneAt(y),
  subZone: `${zoneAt(y)}/streets`,
  environment: 'outdoors',
  exits: exitsAt(x, y),
  isRestLocation: false,
  attributes: {
    noCombat: false,
    noDeath: false,
    sanctuary: false,
    camp: false,
    haunted: false,
    eldritch: false,
    forsaken: false,
    sanitarium: false,
    noNpc: false,
    locks: {},
    details: {},
  },
});

const prototypeOf = (name: string): ItemPrototype => ({
  id: brandAs<PrototypeId>(name.replaceAll(' ', '_')),
  name,
  aliases: ['thing'],
  description: `It is ${name}, and it is cold.`,
  kind: 'misc',
  weight: 200,
  value: 0,
  stack: 1,
  isBound: false,
  isNoDrop: false,
});

export const PROTOTYPES: readonly ItemPrototype[] = NAMES.map(prototypeOf);

/** Streets in a grid of 25 by 20, and a dozen kinds of things. */
export function gridContent(): WorldContent {
  const rooms = Array.from({ length: COLUMNS * ROWS }, (_, n) =>
    roomAt(n % COLUMNS, Math.floor(n / COLUMNS)),
  );
  const start = roomId(0, 0);
  return {
    rooms: new Map(rooms.map((room) => [room.id, room])),
    subZones: new Map(),
    items: new Map(PROTOTYPES.map((prototype) => [prototype.id, prototype])),
    placements: [],
    kits: Object.fromEntries(
      PROFESSIONS.map((profession) => [profession, []]),
    ) as unknown as WorldContent['kits'],
    npcs: new Map(),
    populations: new Map(),
    weather: new Map(),
    landmarks: {
      start,
      respawn: start,
      ward: start,
      limbo: start,
      arrival: null,
      lostProperty: null,
    },
    motd: '',
    topics: new Map(),
  };
}
