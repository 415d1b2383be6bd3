import { type Mind } from '../../../../src/model/mind';
import { depart } from '../../../../src/rules/depart';
import { flux } from '../../../../src/rules/mind/flux/flux';
import { type GameEvent } from '../../../../src/model/event';
import { playerId, type SmallView } from '../small-view';
import { roomId } from '../small-world';
import {
  atHour,
  contentWith,
  lucidityOf,
  mindOfName,
  mindWith,
  present,
  settle,
  soul,
  turnAt,
  worldOf,
} from './minds';

const MINUTE = 60_000;
const WINDOW = 300_000;
const START = atHour(12);
const HAUNTED = contentWith({ attributes: { haunted: true, light: 'dim' } });

const CALM = contentWith({ environment: 'void' });

const ada = (mind: Partial<Mind> = {}, content = HAUNTED): SmallView =>
  worldOf([soul('Ada', { mind: mindWith(mind) })], content);

/** Ada does something, or not, and a minute's evaluation comes. */
function minute(world: SmallView, nth: number, isActive = true): readonly GameEvent[] {
  const now = START + nth * MINUTE;
  const { stay } = world.presence(playerId('Ada'));
  present(world, 'Ada', { lastActiveAt: isActive ? now : 0, stay });
  return settle(world, flux.fire(turnAt(world, now)));
}

const lost = (world: SmallView): number => 8_600 - lucidityOf(world, 'Ada');

describe('flux', () => {
  it('touches nobody who has done nothing for longer than five minutes', () => {
    const losses = [WINDOW, WINDOW + 1].map((ago) => {
      const world = ada();
      present(world, 'Ada', { lastActiveAt: START - ago });
      settle(world, flux.fire(turnAt(world, START)));
      return lost(world);
    });
    expect(losses).toEqual([40, 0]);
  });

  it('counts evaluations in one room without writing anything', () => {
    const world = ada();
    for (let n = 1; n <= 10; n += 1) minute(world, n);
    expect(lost(world)).toBe(400);
    expect(world.presence(playerId('Ada')).stay).toEqual({
      room: 'here',
      count: 1,
      countedAt: START + MINUTE,
    });
    minute(world, 11);
    expect(lost(world)).toBe(430);
  });

  it('counts those that passed somebody over neither before nor after', () => {
    const world = ada();
    for (let n = 1; n <= 5; n += 1) minute(world, n);
    for (let n = 6; n <= 9; n += 1) minute(world, n, false);
    expect(lost(world)).toBe(200);
    for (let n = 10; n <= 14; n += 1) minute(world, n);
    expect(lost(world)).toBe(400);
    minute(world, 15);
    expect(lost(world)).toBe(430);
  });

  it('begins anew in another room', () => {
    const world = ada();
    for (let n = 1; n <= 11; n += 1) minute(world, n);
    const moved = world.character(playerId('Ada'));
    if (moved === undefined) throw new Error('nobody');
    world.apply([{ kind: 'character', character: { ...moved, room: roomId('quay') } }]);
    minute(world, 12);
    world.apply([{ kind: 'character', character: moved }]);
    const before = lost(world);
    minute(world, 13);
    expect(lost(world) - before).toBe(40);
  });

  it('lets a liability end after two hours of activity, whatever comes between', () => {
    const world = ada({ liabilities: [{ kind: 'murmurs', leftMs: 7_200_000 }] }, CALM);
    for (let n = 1; n <= 60; n += 1) minute(world, n);
    for (let n = 61; n <= 100; n += 1) minute(world, n, false);
    for (let n = 101; n <= 159; n += 1) expect(minute(world, n)).toEqual([]);
    expect(mindOfName(world, 'Ada').liabilities).toHaveLength(1);
    expect(minute(world, 160)).toMatchObject([
      { type: 'liability.changed', liability: 'murmurs', isHeld: false },
    ]);
    expect(mindOfName(world, 'Ada').liabilities).toEqual([]);
  });

  it('writes a burdened mind down when its time begins to count, and no more', () => {
    const world = ada({ liabilities: [{ kind: 'murmurs', leftMs: 7_200_000 }] });
    minute(world, 1);
    const known = mindOfName(world, 'Ada');
    minute(world, 2);
    minute(world, 3);
    expect(mindOfName(world, 'Ada')).toBe(known);
    expect(lost(world)).toBe(120);
  });

  it('lets the second liability last as long as the first, from when it came', () => {
    const world = ada({
      liabilities: [{ kind: 'murmurs', leftMs: 120_000 }],
      agingSince: START,
    });
    const before = world.character(playerId('Ada'));
    if (before === undefined) throw new Error('nobody');
    world.apply([{ kind: 'character', character: { ...before, lucidity: 7_010 } }]);
    minute(world, 1);
    expect(mindOfName(world, 'Ada')).toMatchObject({
      liabilities: [
        { kind: 'murmurs', leftMs: 60_000 },
        { kind: 'dread_of_the_dark', leftMs: 7_200_000 },
      ],
      agingSince: START + MINUTE,
    });
    minute(world, 2);
    expect(mindOfName(world, 'Ada')).toMatchObject({
      liabilities: [{ kind: 'dread_of_the_dark', leftMs: 7_140_000 }],
    });
  });
});

describe('depart', () => {
  it('settles how long a liability has to go', () => {
    const world = ada({
      liabilities: [{ kind: 'murmurs', leftMs: 7_200_000 }],
      agingSince: START,
    });
    const character = world.character(playerId('Ada'));
    if (character === undefined) throw new Error('nobody');
    const at = START + 90_000;
    const { changes } = depart(turnAt(world, at), character, { at, reason: 'quit' });
    expect(changes[0]).toMatchObject({
      character: {
        mind: { liabilities: [{ kind: 'murmurs', leftMs: 7_110_000 }], agingSince: null },
      },
    });
  });
});
