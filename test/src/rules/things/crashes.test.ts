import { brandAs } from '../../../../src/model/ids';
import { holderOf, type Item, SLOTS } from '../../../../src/model/item';
import { inChest, inPack, inRoom, inside, item } from '../small-view';
import { roomId } from '../small-world';
import { CrashingWorld, type Fate } from './crashing-world';
import { guest } from './store-house';

const COMMANDS = 10_000;
const NAMES = ['Ada', 'Bob', 'Cyn', 'Dan'];
const WHAT = [
  'all',
  'candle',
  'candles',
  '3 candles',
  '2.candle',
  'coin',
  'coins',
  '7 coins',
  '$1',
  'all coins',
  'lantern',
  'satchel',
  'rock',
  'coat',
  'strongbox',
  'knife',
  'key',
];
const VESSELS = ['satchel', 'press', 'strongbox', '2.satchel'];
const MANY = ['3 candles', '7 coins', '$1', 'candles'];
const HANDLED = ['wear', 'remove', 'light', 'douse'];
const LOCKS = ['press', 'strongbox', 'north'];
const WALKS = ['east', 'west', 'east', 'north', 'south'];

/** Draws of their own, the same every time (a linear congruence). */
function seeded(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((last / 2 ** 32) * below);
  };
}
const draw = seeded(7);
const one = (of: readonly string[]): string => of[draw(of.length)] ?? '';

/** Mostly something that the player has, or (`isLying`) that lies before them. */
function subject({ rows }: CrashingWorld, name: string, isLying: boolean): string {
  const player = guest(name).id;
  const room = rows.characters.get(player)?.room ?? '';
  const at = isLying ? room : player;
  const near = [...rows.items.values()].filter(({ location }) => holderOf(location) === at);
  return near.length === 0 || draw(4) === 0
    ? one(WHAT)
    : one(near.map(({ prototype }) => prototype));
}

function lineOf(world: CrashingWorld, name: string): string {
  const own = (): string => (draw(3) === 0 ? one(MANY) : subject(world, name, false));
  switch (draw(8)) {
    case 0:
      return `give ${own()} to ${one(NAMES)}`;
    case 1:
      return `put ${own()} in ${one(VESSELS)}`;
    case 2:
      return `get ${one(WHAT)} from ${one(VESSELS)}`;
    case 3:
      return draw(2) === 0 ? one(WALKS) : `${one(['open', 'lock', 'force'])} ${one(LOCKS)}`;
    case 4:
    case 5:
      return `get ${subject(world, name, true)}`;
    case 6:
      return `drop ${own()}`;
    default:
      return `${one(HANDLED)} ${subject(world, name, false)}`;
  }
}

function fate(): Fate {
  const drawn = draw(100);
  if (drawn < 8) return 'refused';
  if (drawn < 12) return 'failed';
  if (drawn < 15) return 'lost, stored';
  return drawn < 18 ? 'lost, not stored' : 'stored';
}

const THINGS: readonly Item[] = [
  item('candle', inRoom('hall'), { quantity: 9 }),
  item('candle2', inPack('Ada'), { quantity: 10 }),
  item('candle3', inChest('hall'), { quantity: 4 }),
  item('coin', inRoom('hall'), { quantity: 900 }),
  item('coin2', inside('strongbox'), { quantity: 150 }),
  item('lantern', inRoom('hall')),
  item('lantern2', inside('satchel')),
  item('satchel', inPack('Ada')),
  item('satchel2', inRoom('hall')),
  item('rock', inPack('Bob')),
  item('rock2', inRoom('yard')),
  item('strongbox', inRoom('hall')),
  item('coat', inPack('Cyn')),
  item('coat2', inRoom('hall')),
  item('knife', inPack('Dan')),
  item('key', inRoom('hall')),
];

/** How many there are of each kind; of money, with what is in purses. */
function census({ rows }: CrashingWorld): Readonly<Record<string, number>> {
  let coin = 0;
  for (const { purse } of rows.characters.values()) coin += purse;
  const sums: Record<string, number> = { coin };
  for (const { prototype, quantity } of rows.items.values())
    sums[prototype] = (sums[prototype] ?? 0) + quantity;
  return sums;
}

/** Each thing in memory is what was stored, and in the one list of the place where it says it is. */
function expectOnePlaceEach({ state, rows }: CrashingWorld): void {
  const lists = [...state.things.at.values()].flat();
  expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
  expect(lists).toHaveLength(rows.items.size);
  expect(Object.fromEntries(lists.map((thing) => [thing.id, thing]))).toEqual(
    Object.fromEntries(rows.items),
  );
  expect(lists.filter(({ quantity }) => quantity <= 0)).toEqual([]);
  const held = lists.flatMap(({ location }) =>
    location.kind === 'container' ? [location.container] : [],
  );
  expect(held.filter((container) => !rows.items.has(container))).toEqual([]);
  for (const { id } of rows.characters.values())
    for (const slot of SLOTS)
      expect(
        (state.things.at.get({ kind: 'slot', character: id, slot }) ?? []).length,
      ).toBeLessThan(2);
}

describe('World', () => {
  it('loses nothing and makes nothing in 10,000 random commands by four, with kills and lost commits between', () => {
    const people = NAMES.map((name) => guest(name, { level: 3 }));
    const world = new CrashingWorld(people, THINGS, fate);
    const before = census(world);
    let crashes = 0;
    for (let sent = 0; sent < COMMANDS;) {
      for (let n = draw(24); n >= 0 && sent < COMMANDS; n -= 1, sent += 1) {
        const name = one(NAMES);
        world.send(name, lineOf(world, name));
      }
      const isKilled = draw(12) === 0;
      world.pass(isKilled ? draw(30) : 1_000);
      if (isKilled) world.crash();
      if (isKilled) crashes += 1;
      expect(census(world)).toEqual(before);
    }
    world.pass(5_000);
    expectOnePlaceEach(world);
    world.crash();
    expectOnePlaceEach(world);
    expect(crashes).toBeGreaterThan(20);
    expect(world.rows.done).toBeGreaterThan(2_000);
    world.close();
  });

  it.each([
    ['the floor', 'get rock', [item('rock', inRoom('hall'))]],
    ['the room’s own container', 'get rock from crate', [item('rock', inChest('pit'))]],
    [
      'a bag that lies there',
      'get rock from satchel',
      [item('satchel', inRoom('hall')), item('rock', inside('satchel'))],
    ],
    [
      'a body',
      'get rock from corpse',
      [
        item('body', inRoom('hall'), { prototype: brandAs('corpse') }),
        item('rock', inside('body')),
      ],
    ],
    ['a heap of money', 'get 10 coins', [item('coin', inRoom('hall'), { quantity: 10 })]],
    ['the hands of a third', 'give rock', [item('rock', inPack('Cyn'))]],
  ])('gives what two take in the same instant from %s to exactly one', (_from, line, things) => {
    const room = things.some(({ location }) => location.kind === 'room-container') ? 'pit' : 'hall';
    const people = NAMES.map((name) => guest(name, { room: roomId(room) }));
    const world = new CrashingWorld(people, things, () => 'stored');
    const before = census(world);
    const isGift = line.startsWith('give');
    world.send(isGift ? 'Cyn' : 'Ada', isGift ? `${line} to Ada` : line);
    world.send(isGift ? 'Cyn' : 'Bob', isGift ? `${line} to Bob` : line);
    world.pass(1_000);
    expect(world.rows.done).toBe(1);
    expect(world.rows.refused).toEqual(['target.none']);
    expect(census(world)).toEqual(before);
    expectOnePlaceEach(world);
    world.close();
  });
});
