import { parseLine } from '../../../../src/command/parse-line';
import { type Character } from '../../../../src/model/character';
import { type WorldContent } from '../../../../src/model/content';
import { brandAs, type PrototypeId } from '../../../../src/model/ids';
import { type Item } from '../../../../src/model/item';
import { type AccessRequirement, type SubZone } from '../../../../src/model/sub-zone';
import { type Performable } from '../../../../src/rules/performable';
import { brief, SmallView, somebody } from '../small-view';
import { COAST, CONTENT, exit, room, roomId, thing, TOWN } from '../small-world';

const key = brandAs<PrototypeId>('key');
const lock = { keyItem: key, difficulty: 60 };

/**
 * hall: north to the vault behind a lock (both sides), west to the tomb behind one that nothing opens, down hidden to the pit, east to the
 * yard (level 3), south to the club (a pass), by the lodge to the lodge (Physicians), up nowhere.
 */
const ROOMS = [
  room(
    'hall',
    [
      exit('north', 'vault', { flags: ['locked'], description: 'A rusted grating, of iron.' }),
      exit('west', 'tomb', { flags: ['locked'], description: 'A door of iron.' }),
      exit('down', 'pit', { flags: ['hidden'] }),
      exit('panel', 'pit', { flags: ['hidden'] }),
      exit('east', 'yard'),
      exit('south', 'club'),
      exit('lodge', 'lodge'),
      exit('up', 'nowhere', { isBlocked: true }),
    ],
    {
      container: { name: 'an oak press', slots: 3, lock: 'locked', keyItem: key, allowedRoles: [] },
      attributes: { locks: { north: lock }, details: { brass: 'It says: mind the step.' } },
    },
  ),
  room('vault', [exit('south', 'hall', { flags: ['locked'] })], {
    container: { name: 'a stone font', slots: 2, lock: 'sealed', allowedRoles: [] },
    attributes: { locks: { south: lock } },
  }),
  room('tomb', [exit('east', 'hall')], {
    container: { name: 'a file', slots: 2, lock: 'unlocked', allowedRoles: ['Moderator'] },
  }),
  room('pit', [exit('up', 'hall')], {
    container: { name: 'a crate', slots: 2, lock: 'unlocked', allowedRoles: [] },
  }),
  room('yard', [exit('west', 'hall'), exit('north', 'garden')], {
    zone: COAST,
    subZone: 'earth/arkham/yard',
  }),
  room('garden', [exit('south', 'yard')], { zone: COAST, subZone: 'earth/arkham/yard' }),
  room('club', [exit('north', 'hall')], { subZone: 'earth/arkham/club' }),
  room('lodge', [exit('out', 'hall')], { subZone: 'earth/arkham/lodge' }),
];

const THINGS = [
  thing('key', { name: 'a rusted key' }),
  thing('pass', { name: 'a paper pass' }),
  thing('lantern', {
    name: 'a brass lantern',
    aliases: ['lamp'],
    kind: 'light',
    slot: 'off_hand',
    fuelMinutes: 240,
    effects: { light: 2 },
  }),
  thing('candle', {
    kind: 'light',
    stack: 10,
    weight: 100,
    slot: 'off_hand',
    fuelMinutes: 60,
    effects: { light: 1 },
  }),
  thing('glowstone', { kind: 'light', effects: { light: 1 } }),
  thing('coin', { stack: 1_000, weight: 5, value: 1, kind: 'coins', aliases: ['coins', 'money'] }),
  thing('coat', {
    slot: 'coat',
    kind: 'wear',
    effects: { armour: 2, warmth: 1, stats: { STR: -10, INT: 5 } },
  }),
  thing('hat', { slot: 'head', kind: 'wear', effects: { warmth: 1, stats: { INT: 5, CHA: -60 } } }),
  thing('halo', { slot: 'face', kind: 'wear', effects: { light: 2 } }),
  thing('truncheon', { slot: 'main_hand', kind: 'weapon', effects: { accuracy: 5 } }),
  thing('knife', { slot: 'main_hand', kind: 'weapon', effects: { accuracy: 3, armour: 1 } }),
  thing('rock'),
  thing('anvil', { name: 'an anvil', weight: 24_000 }),
  thing('letter', { text: 'Do not come.', kind: 'readable' }),
  thing('bread', { kind: 'consumable', stack: 4, effects: { dp: 3 }, used: 'You eat the bread.' }),
  thing('brew', { kind: 'consumable', effects: { dp: -9, mp: 2, lucidity: 3 } }),
  thing('tonic', { kind: 'consumable', isTonic: true, used: 'It tastes of iron.' }),
  thing('biscuit', { kind: 'consumable', taken: 'eaten', aliases: ['ration'] }),
  thing('coffee', { kind: 'consumable', taken: 'drunk', aliases: ['ration'] }),
  thing('salts', { kind: 'consumable', taken: 'applied' }),
  thing('satchel', {
    kind: 'container',
    slot: 'back',
    container: { slots: 3, lock: 'unlocked', weightLimit: 2_000, allowedRoles: [] },
  }),
  thing('strongbox', {
    kind: 'container',
    container: { slots: 3, lock: 'locked', keyItem: key, allowedRoles: [] },
  }),
];

const subZone = (name: string, asked: AccessRequirement): SubZone => ({
  id: `earth/arkham/${name}`,
  name,
  zone: TOWN,
  rooms: [roomId(name)],
  rules: { accessRequirements: [asked] },
});

/** A house with locks, hidden ways, and things of every use. */
export const HOUSE: WorldContent = {
  ...CONTENT,
  rooms: new Map(ROOMS.map((one) => [one.id, one])),
  subZones: new Map(
    [
      subZone('yard', { kind: 'level', level: 3 }),
      subZone('club', { kind: 'item', item: brandAs('pass') }),
      subZone('lodge', { kind: 'profession', profession: 'Physician' }),
    ].map((one) => [one.id, one]),
  ),
  items: new Map(THINGS.map((one) => [one.id, one])),
  npcs: new Map(),
  landmarks: {
    start: roomId('hall'),
    respawn: roomId('hall'),
    ward: roomId('hall'),
    limbo: roomId('hall'),
    arrival: null,
    lostProperty: roomId('pit'),
  },
};

/** Somebody in the hall. */
export const guest = (name: string, more: Partial<Character> = {}): Character =>
  somebody(name, { room: roomId('hall'), ...more });

/** Ada and Bob in the hall. */
export const house = (items: readonly Item[], more: Partial<Character> = {}): SmallView =>
  new SmallView([guest('Ada', more), guest('Bob')], items, HOUSE);

/** What a line means. */
export function meant(line: string): Performable {
  const parsed = parseLine(line, {});
  const intent = parsed.kind === 'intent' ? parsed.intent : null;
  if (intent === null || intent.verb === 'help' || intent.verb === 'history')
    throw new Error(`not for the rules: ${line}`);
  return intent;
}

/** Ada types the lines one after the other; the last one's words come back. */
export const lastOf = (view: SmallView, ...lines: readonly string[]): string =>
  lines.map((line) => brief(view.act('Ada', meant(line)))).at(-1) ?? '';
