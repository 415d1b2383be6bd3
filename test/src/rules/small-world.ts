import { type WorldContent } from '../../../src/model/content';
import { brandAs, type PrototypeId, type ZoneId } from '../../../src/model/ids';
import { type ItemPrototype } from '../../../src/model/item';
import { PROFESSIONS } from '../../../src/model/profession';
import { type Exit, type Room } from '../../../src/model/room';
import { NPC_KINDS } from './small-npcs';
import { roomId, TOWN } from './small-rooms';

export { roomId, TOWN };
export const COAST: ZoneId = brandAs('earth/innsmouth');

export const exit = (word: string, target: string, more: Partial<Exit> = {}): Exit => ({
  word,
  target: roomId(target),
  flags: [],
  isBlocked: false,
  ...more,
});

const ATTRIBUTES: Room['attributes'] = {
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
};

type RoomSketch = Omit<Partial<Room>, 'attributes'> & {
  readonly attributes?: Partial<Room['attributes']>;
};

export const room = (name: string, exits: readonly Exit[], more: RoomSketch = {}): Room => ({
  id: roomId(name),
  name: `The ${name}`,
  description: `It is the ${name}.`,
  zone: TOWN,
  subZone: 'earth/arkham/riverside',
  environment: 'outdoors',
  exits,
  isRestLocation: false,
  ...more,
  attributes: { ...ATTRIBUTES, ...more.attributes },
});

/**
 * quay: north to stair, east to the harbour (another zone), down hidden, west locked, south nowhere, a door to the shed.
 */
export const ROOMS: readonly Room[] = [
  room(
    'quay',
    [
      exit('north', 'stair', { description: 'Worn steps.' }),
      exit('east', 'harbour'),
      exit('down', 'culvert', { flags: ['hidden'] }),
      exit('west', 'cellar', { flags: ['locked'] }),
      exit('south', 'nowhere', { isBlocked: true }),
      exit('door', 'shed'),
    ],
    {
      container: { slots: 3, lock: 'unlocked', allowedRoles: [], name: 'a sea chest' },
      attributes: { details: { 'iron ring': 'Cold, and wet.' } },
    },
  ),
  room('stair', [exit('south', 'quay'), exit('up', 'loft')]),
  room('loft', [exit('down', 'stair')]),
  room('shed', [exit('out', 'quay')], {
    attributes: { capacity: 1 },
    container: { slots: 2, lock: 'locked', allowedRoles: [] },
  }),
  room('harbour', [exit('west', 'quay')], { zone: COAST, subZone: 'earth/innsmouth/harbour' }),
  room('culvert', []),
  room('shore', [], { zone: COAST, subZone: 'limbo/threshold/threshold', environment: 'void' }),
  room('infirmary', [exit('out', 'quay')], {
    zone: COAST,
    subZone: 'earth/arkham/campus',
    environment: 'indoors',
    isRestLocation: true,
  }),
  room('cellar', [exit('east', 'quay')], {
    container: { slots: 2, lock: 'unlocked', allowedRoles: ['Constable'] },
  }),
];

export const thing = (id: string, more: Partial<ItemPrototype> = {}): ItemPrototype => ({
  id: brandAs<PrototypeId>(id),
  name: `a ${id}`,
  aliases: [],
  description: `It is a ${id}.`,
  kind: 'misc',
  weight: 500,
  value: 0,
  stack: 1,
  isBound: false,
  isNoDrop: false,
  ...more,
});

export const THINGS: readonly ItemPrototype[] = [
  thing('lantern', { name: 'a brass lantern', aliases: ['lamp'], weight: 1_000 }),
  thing('candle', { stack: 10, weight: 100 }),
  thing('coin', { stack: 1_000, weight: 5, kind: 'coins' }),
  thing('anvil', { name: 'an anvil', weight: 60_000 }),
  thing('gloves', { name: 'a pair of gloves', slot: 'hands' }),
  thing('locket', { isBound: true }),
  thing('corpse', {
    name: 'a body',
    aliases: ['corpse'],
    kind: 'container',
    weight: 80_000,
    container: { slots: 20, lock: 'unlocked', allowedRoles: [] },
  }),
  thing('coins', { name: 'a copper cent', stack: 1_000_000, weight: 3, value: 1, kind: 'coins' }),
  thing('curse', { isNoDrop: true }),
  thing('satchel', {
    name: 'a leather satchel',
    kind: 'container',
    slot: 'back',
    container: { slots: 3, lock: 'unlocked', weightLimit: 2_000, allowedRoles: [] },
  }),
  thing('strongbox', {
    kind: 'container',
    container: { slots: 3, lock: 'locked', allowedRoles: [] },
  }),
];

export const CONTENT: WorldContent = {
  rooms: new Map(ROOMS.map((one) => [one.id, one])),
  subZones: new Map([
    [
      'earth/arkham/riverside',
      {
        id: 'earth/arkham/riverside',
        name: 'Riverside',
        zone: TOWN,
        rules: { accessRequirements: [] },
        rooms: ROOMS.filter(({ zone }) => zone === TOWN).map(({ id }) => id),
      },
    ],
  ]),
  items: new Map(THINGS.map((one) => [one.id, one])),
  placements: [],
  npcs: NPC_KINDS,
  populations: new Map(),
  weather: new Map(),
  kits: {
    ...(Object.fromEntries(PROFESSIONS.map((one) => [one, []])) as unknown as WorldContent['kits']),
    Reporter: [brandAs('candle'), brandAs('gloves')],
  },
  landmarks: {
    start: roomId('quay'),
    respawn: roomId('infirmary'),
    ward: roomId('quay'),
    limbo: roomId('shore'),
    arrival: null,
    lostProperty: null,
  },
  motd: 'The last train has gone.',
  topics: new Map(),
};
