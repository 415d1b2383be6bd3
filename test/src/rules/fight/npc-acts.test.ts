import { type NpcKind } from '../../../../src/model/npc-kind';
import { npc } from '../small-npcs';
import { NOW, playerId, somebody } from '../small-view';
import { Arena, rolling } from './arena';

const MISS = [rolling(96)];
const RAT = 'rat-1' as never;

/** Of a rat of so many points that flees below a quarter of 40. */
function rat(dp: number, more: Partial<NpcKind> = {}, attributes = {}): Arena {
  const arena = new Arena({
    npcs: [npc('rat-1', 'quay', { dp })],
    kinds: { rat: { dp: 40, fleeBelow: 25, ...more } },
    attributes,
  });
  arena.pair('Ada', 'rat-1');
  return arena;
}
const run = (arena: Arena, roll: number, way = 0): Arena => {
  arena.round({ 'player-Ada': MISS, 'rat-1': [rolling(roll), way] });
  return arena;
};
const typesOf = (arena: Arena): readonly string[] => arena.events.map(({ type }) => type);

describe('npcActs', () => {
  it('strikes with a quarter of its points, and flees with less', () => {
    expect(typesOf(run(rat(10), 1))).toEqual(['combat.struck', 'combat.struck']);
    expect(typesOf(run(rat(9), 1))).toEqual([
      'combat.struck',
      'combat.fled',
      'npc.moved',
      'combat.ended',
    ]);
  });

  it('never flees if it is not of that kind', () => {
    expect(typesOf(run(rat(1, { fleeBelow: 0 }), 1))).not.toContain('combat.fled');
  });

  it('flees inside its sub-zone: by two ways from one player it succeeds at 60', () => {
    expect(run(rat(9), 60).view.record('npc', 'rat-1')?.room).toBe('stair');
    expect(run(rat(9), 60, 0.99).view.record('npc', 'rat-1')?.room).toBe('shed');
    const failed = run(rat(9), 61);
    expect(failed.view.record('npc', 'rat-1')?.room).toBe('quay');
    expect(failed.events.at(-1)).toMatchObject({
      type: 'combat.fled',
      isAway: false,
      npc: 'rat-1',
    });
    expect(failed.fight?.npcs).toEqual(['rat-1']);
  });

  it('does not flee where no NPC may be', () => {
    const arena = run(rat(9, {}, { stair: { noNpc: true } }), 50);
    expect(arena.view.record('npc', 'rat-1')?.room).toBe('shed');
  });

  it('strikes where there is no way to flee', () => {
    const shut = { stair: { noNpc: true }, shed: { noNpc: true } };
    expect(typesOf(run(rat(9, {}, shut), 1))).toEqual(['combat.struck', 'combat.struck']);
  });

  it('tells both rooms of its going', () => {
    const moved = run(rat(9), 1).events.find(({ type }) => type === 'npc.moved');
    expect(moved).toMatchObject({
      audience: { kind: 'rooms', rooms: ['quay', 'stair'] },
      exit: 'north',
      arrivesFrom: 'south',
    });
  });

  it('strikes at whom it minds most, once that is a tenth more', () => {
    const aim = (bob: number): unknown => {
      const players = [somebody('Ada'), somebody('Bob')];
      const arena = new Arena({ players, npcs: [npc('rat-1', 'quay')] });
      arena.pair('Ada', 'rat-1');
      arena.pair('Bob', 'rat-1', { threat: { [RAT]: { 'player-Ada': 10, 'player-Bob': bob } } });
      arena.round({ 'rat-1': MISS, 'player-Ada': MISS, 'player-Bob': MISS });
      return arena.fight?.aims[RAT];
    };
    expect([10, 10.9, 11].map(aim)).toEqual(['player-Ada', 'player-Ada', 'player-Bob']);
  });

  it.each([
    [7, 'player-Bob'],
    [8, 'player-Ada'],
  ])('of aggression %i turns to %s when Ada lies wounded', (aggression, aim) => {
    const life = { kind: 'wounded', bledAt: NOW } as const;
    const arena = new Arena({
      players: [somebody('Ada', { dp: -1, life }), somebody('Bob')],
      npcs: [npc('rat-1', 'quay')],
      kinds: { rat: { aggression } },
    });
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-1', { threat: { [RAT]: { 'player-Ada': 9 } } });
    arena.round({ 'rat-1': MISS, 'player-Bob': MISS });
    expect(arena.fight?.aims[RAT]).toBe(aim);
  });

  it('goes on at the wounded with nobody standing only if it is merciless', () => {
    const fall = (aggression: number): Arena => {
      const arena = new Arena({
        players: [somebody('Ada', { dp: 1 })],
        npcs: [npc('rat-1', 'quay')],
        kinds: { rat: { aggression } },
      });
      arena.pair('Ada', 'rat-1');
      arena.round({ 'rat-1': [rolling(6)], 'player-Ada': MISS });
      return arena;
    };
    expect(fall(7).fight).toBeUndefined();
    expect(fall(7).events.at(-1)).toMatchObject({ type: 'combat.ended', why: 'lost' });
    expect(fall(8).fight?.players).toEqual([playerId('Ada')]);
  });
});
