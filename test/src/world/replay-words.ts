export const PEOPLE = ['Ada', 'Bob', 'Cara', 'Dora'] as const;
export const WAYS = ['n', 's', 'e', 'w', 'ne', 'sw', 'u', 'd', 'out', 'coach'];

const THINGS = [
  ...['lantern', 'knife', 'candle', 'coat', 'all', 'coins', '3 coins', '2.knife', 'all.candle'],
  ...['all.coin', '$1', 'rust key', 'tonic', 'body', 'satchel', 'whisky', 'notebook', 'bandage'],
];
const NPCS = [
  'rat',
  'wharf_rat',
  'cat',
  'dog',
  '2.rat',
  'winifred',
  'cutpurse',
  'faceless_passenger',
];
const CHESTS = ['trunk', 'satchel', 'body', 'coat', '2.body', 'container'];
const ROOMS = ['west quay', 'here', 'limbo', 'earth_arkham_lantern_hill_room_chapel_001', 'shore'];
const TEXTS = ['Good evening.', 'a candle, please', '“quoted”', '💡', 'x'.repeat(200)];
const NUMBERS = ['0', '-1', '1', '3', '50', '1e9', '999999999999999999999', '0.5', 'NaN'];

/** Of each word that stands for something in the usage of a verb. */
export const BY_TOKEN: Readonly<Record<string, readonly string[]>> = {
  PLAYER: [...PEOPLE, 'Eve', 'me'],
  NPC: NPCS,
  OBJECT: THINGS,
  ITEM: THINGS,
  CONTAINER: CHESTS,
  EXIT: WAYS,
  DIRECTION: WAYS,
  WORD: WAYS,
  ROOM: ROOMS,
  ZONE: ['arkham', 'limbo'],
  TEXT: TEXTS,
  REASON: TEXTS,
  NAME: ['global', 'local', 'party', 'reader', 'brief', 'numbers', 'echo', 'zz', '__proto__'],
  CHANNEL: ['say', 'global', 'local', 'party', 'whisper', 'none'],
  STAT: ['dp', 'lucidity', 'purse', 'level', 'STR', 'POW', 'mp', '__proto__'],
  NUMBER: NUMBERS,
  MINUTES: NUMBERS,
  MANY: NUMBERS,
  HOURS: ['1', '-1', '5', '24', '999'],
  ADDRESS: ['10.0.0.1'],
  TOPIC: ['look', 'lucidity', 'nothing'],
  PATH: ['world'],
};

export const JUNK = [
  ...[
    '',
    ' ',
    '“”',
    '\u0000',
    '💡',
    "'",
    ':',
    'a'.repeat(1_001),
    '<b>',
    '__proto__',
    'constructor',
  ],
  ...['toString', '../..', 'in in in', 'to to', '9'.repeat(400), '-0', '1.', '.1', 'all.', '2.'],
];
