import fc from 'fast-check';
import { type Intent } from '../../../../src/model/intent';
import { bleeding } from '../../../../src/rules/death/bleeding';
import { dueToRecord } from '../../../../src/rules/due';
import { dpMax } from '../../../../src/rules/maxima';
import { npc } from '../small-npcs';
import { PRESENT, somebody } from '../small-view';
import { Arena } from './arena';

type Act = Extract<
  Intent,
  { verb: 'attack' | 'defend' | 'flee' | 'taunt' | 'bandage' | 'respawn' }
>;

const ACTS: readonly Act[] = [
  { verb: 'attack', target: 'rat' },
  { verb: 'attack', target: 'ghoul' },
  { verb: 'defend' },
  { verb: 'flee' },
  { verb: 'taunt', target: null },
  { verb: 'bandage', target: 'bob' },
  { verb: 'respawn' },
];

/** Something that happens: somebody's line, or that time goes on. */
const step = fc.record({
  who: fc.constantFrom('Ada', 'Bob'),
  act: fc.constantFrom(...ACTS),
  waitMs: fc.constantFrom(0, 0, 1_000, 4_000, 6_000, 20_000),
});

describe('a fight', () => {
  it('leaves everybody’s points between -10 and the most there are, and nobody fighting elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
        fc.integer({ min: 1, max: 20 }),
        (steps, chance, dp) => {
          const arena = new Arena({
            players: [somebody('Ada', { dp }), somebody('Bob', { dp })],
            npcs: [npc('rat-1', 'quay'), npc('ghoul-1', 'quay')],
          });
          let clock = 0;
          for (const { who, act, waitMs } of steps) {
            arena.at((clock += waitMs));
            const draw = (): number => drawn(chance);
            const turn = { ...arena.turn(), draw };
            arena.done(dueToRecord(turn, 'fight', 'quay'));
            bleed(arena, draw);
            arena.act(who, act);
            expect(flaws(arena)).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

function bleed(arena: Arena, draw: () => number): void {
  for (const name of ['Ada', 'Bob']) {
    const character = arena.character(name);
    if (character.life?.kind !== 'wounded') continue;
    const turn = { ...arena.turn(), draw };
    arena.done(bleeding.ring(turn, { character, presence: PRESENT }));
  }
}

/** What is wrong with the world as it is; nothing, if all is well. */
function flaws(arena: Arena): readonly string[] {
  const { fight } = arena;
  const inFight = fight?.players ?? [];
  const people = ['Ada', 'Bob'].flatMap((name) => {
    const { dp, stats, level, life, room, id } = arena.character(name);
    const isDown = life?.kind === 'wounded' || life?.kind === 'dead';
    return [
      ...(dp < -10 || dp > dpMax(stats, level) ? [`${name} has ${dp}`] : []),
      ...(dp <= 0 === isDown ? [] : [`${name} is ${life?.kind ?? 'alive'} with ${dp}`]),
      ...((dp === -10) === (life?.kind === 'dead') ? [] : [`${name} is not dead with ${dp}`]),
      ...(room !== 'quay' && inFight.includes(id) ? [`${name} fights elsewhere`] : []),
    ];
  });
  const npcs = [...arena.view.records('npc')].filter(({ dp }) => dp <= 0).map(({ id }) => id);
  const isEmpty = fight !== undefined && (inFight.length === 0 || fight.npcs.length === 0);
  return [...people, ...npcs, ...(isEmpty ? ['a fight without a side'] : [])];
}

function drawn(chance: Iterator<number, unknown>): number {
  const { value, done } = chance.next();
  return done === true ? 0 : value;
}
