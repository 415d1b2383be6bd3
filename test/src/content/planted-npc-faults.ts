import { type PlantedLine, RAT, change, rat, withText } from './changed-world';
import { FOUR_ROOM_IDS } from './small-world';

const { square } = FOUR_ROOM_IDS;
const FILE = 'npcs/rat.json';
const LAMP = 'items/lamp.json';
const RIGHT_HOME = { room: square, min: 1, max: 1 };

const faulty = (label: string, fields: object, pointer: string): PlantedLine => [
  label,
  rat({ ...fields }),
  'schema',
  FILE,
  pointer,
];

/** Each leaves its file out. */
export const NPC_ERRORS: readonly PlantedLine[] = [
  ['an NPC in half', withText(FILE, '{"id":'), 'json.syntax', FILE, ''],
  faulty('an NPC without a name', { name: null }, '/name'),
  faulty('an NPC of another type', { type: 'friend' }, '/type'),
  faulty('an NPC of level 0', { level: 0 }, '/level'),
  faulty('an NPC of level 21', { level: 21 }, '/level'),
  faulty('a stat of 121', { stats: { STR: 121 } }, '/stats/STR'),
  faulty('no DP at all', { dp: 0 }, '/dp'),
  faulty('dice in words', { attack: { class: 'bite', dice: 'a lot' } }, '/attack/dice'),
  faulty('dice without sides', { attack: { class: 'bite', dice: '1d0' } }, '/attack/dice'),
  faulty('21 dice', { attack: { class: 'bite', dice: '21d4' } }, '/attack/dice'),
  faulty('an attack of another class', { attack: { class: 'spit', dice: '1d4' } }, '/attack/class'),
  faulty('an aggression of 11', { aggression: 11 }, '/aggression'),
  faulty('a flight at 101 %', { flee_below: 101 }, '/flee_below'),
  faulty('an encounter of another kind', { encounter: 'odd' }, '/encounter'),
  faulty('one greeting for a list', { greetings: 'Good day.' }, '/greetings'),
  faulty('a reply without text', { replies: [{ words: [] }] }, '/replies/0/text'),
  faulty(
    'an hour that is none',
    { schedule: [{ hours: [8, 25], room: square, state: 'open' }] },
    '/schedule/0/hours/1',
  ),
  faulty(
    'an entry of no hour',
    { schedule: [{ hours: [8, 8], room: square, state: 'open' }] },
    '/schedule/0/hours',
  ),
  faulty(
    'a state that is none',
    { schedule: [{ hours: [8, 9], room: square, state: 'away' }] },
    '/schedule/0/state',
  ),
  faulty(
    'an empty stock',
    { shop: { sells: [{ item: 'lamp', stock: 0 }] } },
    '/shop/sells/0/stock',
  ),
  faulty('a kind that nobody buys', { shop: { buys: ['lamp'] } }, '/shop/buys/0'),
  faulty('loot without chance', { loot: [{ item: 'lamp', chance: 0 }] }, '/loot/0/chance'),
  faulty('a population nowhere', { populations: [{ min: 1 }] }, '/populations/0'),
  faulty(
    'a population in two places',
    { populations: [{ room: square, sub_zone: 'test/town/middle' }] },
    '/populations/0',
  ),
  faulty(
    'a population of a zone',
    { populations: [{ sub_zone: 'test/town' }] },
    '/populations/0/sub_zone',
  ),
  faulty(
    'more at least than at most',
    { populations: [{ ...RIGHT_HOME, min: 2 }] },
    '/populations/0/max',
  ),
  faulty(
    'a respawn after 29 s',
    { populations: [{ ...RIGHT_HOME, respawn_s: 29 }] },
    '/populations/0/respawn_s',
  ),
  faulty('one home twice', { populations: [RIGHT_HOME, RIGHT_HOME] }, '/populations'),
  [
    'an NPC id twice',
    [...rat({}), { path: 'npcs/zrat.json', text: JSON.stringify(RAT) }],
    'schema',
    'npcs/zrat.json',
    '/id',
  ],
  [
    'dice of a weapon in words',
    change(LAMP, { attack: { class: 'blunt', dice: 'd6' } }),
    'schema',
    LAMP,
    '/attack/dice',
  ],
  ['effects in a list', change(LAMP, { effects: [] }), 'schema', LAMP, '/effects'],
  ['light of 3', change(LAMP, { effects: { light: 3 } }), 'schema', LAMP, '/effects/light'],
  ['no fuel at all', change(LAMP, { fuel_minutes: 0 }), 'schema', LAMP, '/fuel_minutes'],
];

const odd = (
  label: string,
  fields: object,
  [code, pointer]: readonly [string, string],
): PlantedLine => [label, rat({ ...fields }), code, FILE, pointer];

/** With each the file loads. */
export const NPC_WARNINGS: readonly PlantedLine[] = [
  odd('an unknown field of an NPC', { tail: 1 }, ['field.unknown', '/tail']),
  odd('an unknown field of a population', { populations: [{ ...RIGHT_HOME, size: 1 }] }, [
    'field.unknown',
    '/populations/0/size',
  ]),
  odd('an unknown stat', { stats: { WIT: 9 } }, ['field.unknown', '/stats/WIT']),
  odd('a population in no room', { populations: [{ room: 'sky' }] }, [
    'npc.room_unknown',
    '/populations/0/room',
  ]),
  odd(
    'a population in no sub-zone',
    { populations: [RIGHT_HOME, { sub_zone: 'test/town/edge' }] },
    ['npc.sub_zone_unknown', '/populations/1/sub_zone'],
  ),
  odd('an hour in no room', { schedule: [{ hours: [8, 9], room: 'sky', state: 'open' }] }, [
    'npc.room_unknown',
    '/schedule/0/room',
  ]),
  odd('goods that are not', { shop: { sells: [{ item: 'sun', stock: 1 }] } }, [
    'npc.item_unknown',
    '/shop/sells/0/item',
  ]),
  odd('loot that is not', { loot: [{ item: 'sun', chance: 9 }] }, [
    'npc.item_unknown',
    '/loot/0/item',
  ]),
  [
    'an NPC of another name',
    withText('npcs/mouse.json', JSON.stringify(RAT)),
    'folder.mismatch',
    'npcs/mouse.json',
    '/id',
  ],
  [
    'an unknown effect',
    change(LAMP, { effects: { smell: 1 } }),
    'field.unknown',
    LAMP,
    '/effects/smell',
  ],
  [
    'an unknown field of an attack',
    change(LAMP, { attack: { class: 'blunt', dice: '1d6', range: 2 } }),
    'field.unknown',
    LAMP,
    '/attack/range',
  ],
];
