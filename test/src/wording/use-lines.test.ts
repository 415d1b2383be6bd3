import { brandAs } from '../../../src/model/ids';
import { type GameEvent } from '../../../src/model/event';
import { type Part } from '../../../src/model/frame';
import { lineOf } from '../../../src/wording/line-of';

const base = {
  at: 0,
  zone: brandAs<never>('z'),
  audience: { kind: 'everyone' },
  correlationId: 'c',
  room: brandAs<never>('r'),
} as const;
const actor = {
  actor: brandAs<never>('p'),
  actorName: 'Ada',
  actorAccount: brandAs<never>('a'),
} as const;

const worn = (slot: 'coat' | 'main_hand', isWorn: boolean): GameEvent => ({
  ...base,
  ...actor,
  type: 'item.worn',
  item: 'a thing',
  slot,
  isWorn,
});
const lock = (how: 'unlock' | 'lock' | 'close' | 'force' | 'broken' | 'held'): GameEvent => ({
  ...base,
  ...actor,
  type: 'lock.turned',
  what: 'the way up',
  how,
});
const lit = (isLit: boolean): GameEvent => ({
  ...base,
  ...actor,
  type: 'light.turned',
  item: 'a lamp',
  isLit,
});
const out = (targetName: string | null): GameEvent => ({
  ...base,
  type: 'light.out',
  item: 'a lamp',
  target: targetName === null ? null : brandAs('p'),
  targetName,
});
const used: GameEvent = { ...base, ...actor, type: 'item.used', item: 'a pie', used: 'You eat.' };
const gone = (quantity: number, isQuiet?: boolean): GameEvent => ({
  ...base,
  type: 'item.destroyed',
  item: quantity === 1 ? 'a pie' : '2 pies',
  quantity,
  ...(isQuiet !== undefined && { isQuiet }),
});
const way = (type: 'exit.opened' | 'exit.locked', exit: string): GameEvent => ({
  ...base,
  type,
  exit,
});
const searched = (...found: readonly string[]): GameEvent => ({
  ...base,
  ...actor,
  type: 'room.searched',
  found,
});
const made = (isQuiet: boolean): GameEvent => ({
  ...base,
  type: 'item.created',
  item: '3 pies',
  quantity: 3,
  isQuiet,
});

describe('USE_LINES', () => {
  it.each<readonly [said: string | null, part: Part, event: GameEvent]>([
    ['You put on the thing.', 'self', worn('coat', true)],
    ['Ada puts on a thing.', 'room', worn('coat', true)],
    ['You take off the thing.', 'self', worn('coat', false)],
    ['Ada takes off the thing.', 'room', worn('coat', false)],
    ['You take in hand the thing.', 'self', worn('main_hand', true)],
    ['Ada takes in hand a thing.', 'room', worn('main_hand', true)],
    ['You put away the thing.', 'self', worn('main_hand', false)],
    ['Ada puts away the thing.', 'room', worn('main_hand', false)],
    ['You unlock the way up.', 'self', lock('unlock')],
    ['Ada unlocks the way up.', 'room', lock('unlock')],
    ['Ada locks the way up.', 'room', lock('lock')],
    ['You shut the way up. It locks itself.', 'self', lock('close')],
    ['Ada forces the way up. It gives.', 'room', lock('force')],
    ['You break the seal of the way up, for good.', 'self', lock('broken')],
    ['You throw your weight against the way up. It holds.', 'self', lock('held')],
    ['Ada’s weight is not enough for the way up. It holds.', 'room', lock('held')],
    ['You light the lamp.', 'self', lit(true)],
    ['Ada puts out the lamp.', 'room', lit(false)],
    ['Your lamp burns down, and goes out.', 'target', out('Ada')],
    ['Ada’s lamp burns down, and goes out.', 'room', out('Ada')],
    ['The lamp burns down, and goes out.', 'room', out(null)],
    ['You eat.', 'self', used],
    ['Ada uses up a pie.', 'room', used],
    ['A pie is no more.', 'room', gone(1)],
    ['2 pies are no more.', 'room', gone(2)],
    [null, 'room', gone(1, true)],
    [null, 'self', made(true)],
    ['You have 3 pies with you.', 'self', made(false)],
    ['3 pies are here.', 'room', made(false)],
    ['The way up is opened from the other side.', 'room', way('exit.opened', 'up')],
    ['The gate falls shut, and locks.', 'room', way('exit.locked', 'gate')],
    ['You search everywhere, and find nothing.', 'self', searched()],
    ['You have found a hidden way: up and “gate”.', 'self', searched('up', 'gate')],
  ])('says %j to %s', (said, part, event) => {
    expect(lineOf(event, part)).toBe(said);
  });
});
