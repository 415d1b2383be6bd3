import * as fc from 'fast-check';
import { LIABILITIES, type Liability, type Mind } from '../../../../src/model/mind';
import { adjust } from '../../../../src/rules/mind/adjust';
import { become } from '../../../../src/rules/mind/become';
import {
  darkFactorOf,
  gainFactorOf,
  regenerationOf,
  toHitOf,
} from '../../../../src/rules/mind/liabilities';
import { lucidityMax } from '../../../../src/rules/maxima';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { type Verdict } from '../../../../src/rules/rule';
import { playerId, type SmallView } from '../small-view';
import {
  contentWith,
  lucidityOf,
  mindOfName,
  mindWith,
  settle,
  soul,
  turnAt,
  worldOf,
} from './minds';

const AT = 60_000;
const HOURS_2 = 7_200_000;
const WHY = { cause: 'test', source: 'here' };

const ada = (lucidity: number, mind: Partial<Mind> = {}): SmallView =>
  worldOf([soul('Ada', { lucidity, mind: mindWith(mind) })], contentWith({}));

function adjusted(world: SmallView, by: number, draw = 0.5): Extract<Verdict, { kind: 'done' }> {
  const character = world.character(playerId('Ada'));
  if (character === undefined) throw new Error('nobody');
  const verdict = adjust(turnAt(world, AT, draw), character, { by, ...WHY });
  settle(world, [verdict]);
  return verdict;
}

const held = (...kinds: readonly Liability['kind'][]): Partial<Mind> => ({
  liabilities: kinds.map((kind) => ({ kind, leftMs: HOURS_2 })),
});

describe('adjust', () => {
  it('changes the number alone, where nothing else comes of it', () => {
    expect(adjusted(ada(8_000), -50).changes).toEqual([
      { kind: 'lucidity', player: 'player-Ada', lucidity: 7_950 },
      {
        kind: 'audit',
        row: {
          kind: 'lucidity',
          at: AT,
          player: 'player-Ada',
          data: { before: 80, after: 79, cause: 'test', source: 'here' },
        },
      },
    ]);
  });

  it('writes down only what is shown, floored', () => {
    const kinds = [8_050, 7_999].map((from) =>
      adjusted(ada(from), -50).changes.map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['lucidity'], ['lucidity']]);
    expect(adjusted(ada(-150), -1).changes).toHaveLength(1);
    expect(adjusted(ada(-200), -1).changes.map(({ kind }) => kind)).toContain('audit');
  });

  it('goes from -100 to the most that a mind can hold, and no further', () => {
    const world = ada(8_590);
    adjusted(world, 500);
    expect(lucidityOf(world, 'Ada')).toBe(8_600);
    expect(adjusted(world, 500)).toMatchObject({ changes: [], events: [] });
    adjusted(world, -50_000);
    expect(lucidityOf(world, 'Ada')).toBe(-10_000);
  });

  it('tells of another tier, with what becomes of the viewer', () => {
    expect(adjusted(ada(7_000), 10).events).toEqual([]);
    const [event] = adjusted(ada(6_990), 10).events;
    expect(event).toMatchObject({
      type: 'lucidity.changed',
      audience: { kind: 'player', player: 'player-Ada' },
      before: 'uneasy',
      after: 'lucid',
      viewer: { before: { tier: 'uneasy' }, after: { tier: 'lucid' } },
    });
  });

  it.each([
    ['a loss of 15', 8_600, -1_500, 1],
    ['one of less', 8_600, -1_499, 0],
    ['a worse tier', 7_000, -1, 1],
    ['a better one', 6_999, 1, 0],
    ['a loss of 15 into a worse tier', 7_000, -1_500, 1],
  ])('leaves something behind: %s', (...[, from, by, count]) => {
    const world = ada(from);
    const { events } = adjusted(world, by);
    expect(mindOfName(world, 'Ada').liabilities).toHaveLength(count);
    expect(events.filter(({ type }) => type === 'liability.changed')).toHaveLength(count);
  });

  it('leaves one of five by draw, never the same twice, three at most', () => {
    const drawn = [0, 0.2, 0.4, 0.6, 0.8].map((draw) => {
      const world = ada(7_000);
      adjusted(world, -1, draw);
      return mindOfName(world, 'Ada').liabilities[0];
    });
    expect(drawn).toEqual(LIABILITIES.map((kind) => ({ kind, leftMs: HOURS_2 })));
    const world = ada(8_600);
    for (let n = 0; n < 5; n += 1) adjusted(world, -1_500, 0);
    expect(mindOfName(world, 'Ada').liabilities.map(({ kind }) => kind)).toEqual(
      LIABILITIES.slice(0, 3),
    );
  });

  it('halves the gains of a bleak mind, not its losses', () => {
    const world = ada(5_000, held('bleak_outlook'));
    adjusted(world, 25);
    expect(lucidityOf(world, 'Ada')).toBe(5_013);
    adjusted(world, -25);
    expect(lucidityOf(world, 'Ada')).toBe(4_988);
  });

  it('remembers since when a mind is lost, catatonic, at its worst', () => {
    const world = ada(100);
    adjusted(world, -100);
    expect(mindOfName(world, 'Ada')).toMatchObject({ catatonicSince: AT, lostSince: null });
    adjusted(world, -999);
    expect(mindOfName(world, 'Ada')).toMatchObject({ catatonicSince: AT, lostSince: null });
    adjusted(world, -1);
    expect(mindOfName(world, 'Ada')).toMatchObject({ lostSince: AT, worstSince: null });
    adjusted(world, -9_000);
    expect(mindOfName(world, 'Ada')).toMatchObject({ lostSince: AT, worstSince: AT });
    adjusted(world, 10_100);
    expect(mindOfName(world, 'Ada')).toMatchObject({
      catatonicSince: null,
      lostSince: null,
      worstSince: null,
    });
  });

  it('keeps every mind within its bounds, whatever comes', () => {
    const anything = fc.oneof(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(Math.round),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anything, fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }))),
        fc.integer({ min: 15, max: 90 }),
        (steps, EDU) => {
          const stats = { ...soul('Ada').stats, EDU };
          const world = worldOf([soul('Ada', { stats, lucidity: 7_000 })], contentWith({}));
          for (const [by, isExact, draw] of steps) {
            const character = world.character(playerId('Ada'));
            if (character === undefined) return false;
            const turn = turnAt(world, AT, draw);
            const verdict = isExact
              ? become(turn, character, { lucidity: by, ...WHY })
              : adjust(turn, character, { by, ...WHY });
            settle(world, [verdict]);
            const lucidity = lucidityOf(world, 'Ada');
            const isWithin = lucidity >= -10_000 && lucidity <= lucidityMax(stats) * 100;
            if (!isWithin || mindOfName(world, 'Ada').liabilities.length > 3) return false;
          }
          return true;
        },
      ),
    );
  });
});

describe('toHitOf, regenerationOf, darkFactorOf, gainFactorOf', () => {
  const factors = (mind: Partial<Mind> | undefined): readonly number[] =>
    [toHitOf, regenerationOf, darkFactorOf, gainFactorOf].map((of) =>
      of(mind && mindWith(mind), RULE_NUMBERS),
    );

  it.each<[string, Partial<Mind> | undefined, readonly number[]]>([
    ['no mind of note', undefined, [0, 1, 1.5, 1]],
    ['murmurs', held('murmurs'), [0, 1, 1.5, 1]],
    ['shaking hands', held('shaking_hands'), [-10, 1, 1.5, 1]],
    ['poor sleep', held('poor_sleep'), [0, 0.5, 1.5, 1]],
    ['dread', held('dread_of_the_dark'), [0, 1, 2, 1]],
    ['a bleak outlook', held('bleak_outlook', 'murmurs'), [0, 1, 1.5, 0.5]],
  ])('of %s', (_, mind, expected) => {
    expect(factors(mind)).toEqual(expected);
  });
});
