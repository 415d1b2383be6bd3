import { type Character } from '../../../../src/model/character';
import { type GameEvent } from '../../../../src/model/event';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { begin } from '../../../../src/rules/acts/timed-act';
import { strike } from '../../../../src/rules/fight/strike';
import { type RuleNumbers } from '../../../../src/rules/numbers';
import { npc } from '../small-npcs';
import { item, playerId, somebody } from '../small-view';
import { CONTENT } from '../small-world';
import { Arena, rolling } from './arena';
import { type NpcFighter, type PlayerFighter } from '../../../../src/rules/fight/fighter';

interface Scene {
  readonly ada?: Partial<Character>;
  readonly rat?: Partial<NpcKind>;
  readonly worn?: readonly string[];
  readonly by?: 'player' | 'npc';
  readonly isGuarded?: boolean;
  readonly law?: number;
  readonly numbers?: Partial<RuleNumbers>;
  /** To hit, sentence, dice. */
  readonly rolls: readonly number[];
}

/** One blow between Ada (STR 50, DEX 50) and a rat of 50 throughout. */
function blow(scene: Scene): Extract<GameEvent, { type: 'combat.struck' }> {
  const {
    ada = {},
    rat = {},
    worn = [],
    by = 'player',
    isGuarded = false,
    law,
    rolls,
    numbers,
  } = scene;
  const player = somebody('Ada', { dp: 20, ...ada });
  const subZone = [...CONTENT.subZones.values()][0];
  const arena = new Arena({
    players: [player],
    npcs: [npc('rat-1', 'quay')],
    kinds: { rat: { stats: somebody('x').stats, dp: 40, ...rat } },
    items: worn.map((id) =>
      item(id, {
        kind: 'slot',
        character: playerId('Ada'),
        slot: id === 'truncheon' ? 'main_hand' : 'coat',
      }),
    ),
    ...(subZone !== undefined &&
      law !== undefined && {
        content: {
          subZones: new Map([
            [subZone.id, { ...subZone, rules: { combatModifier: law, accessRequirements: [] } }],
          ]),
        },
      }),
  });
  arena.pair('Ada', 'rat-1', isGuarded ? { guarded: [playerId('Ada')] } : {});
  const whose = by === 'player' ? playerId('Ada') : 'rat-1';
  const exchange = {
    room: arena.room('quay'),
    player: arena.player('Ada') as PlayerFighter,
    npc: arena.npc('rat-1') as NpcFighter,
    by,
  };
  const turn = arena.turn({ [whose]: rolls });
  arena.done(strike({ ...turn, numbers: { ...turn.numbers, ...numbers } }, exchange));
  const struck = arena.events.find(({ type }) => type === 'combat.struck');
  if (struck?.type !== 'combat.struck') throw new Error('there was no blow');
  return struck;
}

const HIT = rolling(50);

/** Does so much, always. */
const heavy = (damage: number): NpcKind['attack'] => ({
  class: 'blunt',
  dice: { count: 0, sides: 1, plus: damage },
  accuracy: 0,
});

describe('strike', () => {
  it.each([
    [1, 50, 'critical'],
    [5, 10, 'critical'],
    [6, 10, 'hit'],
    [10, 10, 'hit'],
    [11, 10, 'missed'],
    [50, 50, 'hit'],
    [51, 50, 'missed'],
    [95, 95, 'hit'],
    [96, 95, 'missed'],
    [100, 95, 'missed'],
  ] as const)('with %i of a hundred and a chance of %i it %s', (roll, chance, outcome) => {
    const DEX = 50 + (chance - 50) * 2;
    const ada = { stats: { ...somebody('x').stats, DEX } };
    expect(blow({ ada, rolls: [rolling(roll)] }).outcome).toBe(outcome);
  });

  it('misses with 96 whatever the chance', () => {
    const ada = { stats: { ...somebody('x').stats, DEX: 200 } };
    const numbers = { 'combat.hitMax': 100 };
    const outcomes = [95, 96].map((roll) => blow({ ada, numbers, rolls: [rolling(roll)] }).outcome);
    expect(outcomes).toEqual(['hit', 'missed']);
  });

  it.each([
    ['a bare fist does 1', {}, 1, 1],
    ['a bare fist does 3', {}, 3, 3],
    ['STR 59 adds nothing', { stats: { ...somebody('x').stats, STR: 59 } }, 1, 1],
    ['STR 60 adds 1', { stats: { ...somebody('x').stats, STR: 60 } }, 1, 2],
    ['STR 90 adds 4', { stats: { ...somebody('x').stats, STR: 90 } }, 1, 5],
    ['STR 15 takes nothing', { stats: { ...somebody('x').stats, STR: 15 } }, 2, 2],
  ])('%s', (...[, ada, die, damage]) => {
    expect(blow({ ada, rolls: [HIT, 0, rolling(die, 3)] }).damage).toBe(damage);
  });

  it('gives a Stevedore a die of four', () => {
    const ada = { profession: 'Stevedore' } as const;
    expect(blow({ ada, rolls: [HIT, 0, 0.99] }).damage).toBe(4);
    expect(blow({ rolls: [HIT, 0, 0.99] }).damage).toBe(3);
  });

  it('takes the weapon in the main hand, its class and what it is called', () => {
    const struck = blow({ worn: ['truncheon'], rolls: [HIT, 0, rolling(6, 6)] });
    expect(struck).toMatchObject({ weapon: 'blunt', noun: 'truncheon', damage: 6 });
    expect(blow({ rolls: [HIT] })).toMatchObject({ weapon: 'fist', noun: 'fist' });
  });

  it('takes armour off, of NPCs and of what is worn, and leaves one point', () => {
    const rolls = [HIT, 0, rolling(6, 6)];
    expect(blow({ worn: ['truncheon'], rat: { armour: 4 }, rolls }).damage).toBe(2);
    expect(blow({ worn: ['truncheon'], rat: { armour: 9 }, rolls }).damage).toBe(1);
    const attack = { class: 'bite', dice: { count: 2, sides: 4, plus: 1 }, accuracy: 0 } as const;
    const bite = { by: 'npc', rat: { attack }, rolls: [HIT, 0, 0.99, 0.99] } as const;
    expect(blow(bite).damage).toBe(9);
    expect(blow({ ...bite, worn: ['coat'] }).damage).toBe(7);
  });

  it('does half as much again when it is critical, rounded down', () => {
    const critical = (die: number) =>
      blow({ worn: ['truncheon'], rolls: [rolling(5), 0, rolling(die, 6)] }).damage;
    expect([1, 2, 3, 4, 5].map(critical)).toEqual([1, 3, 4, 6, 7]);
    expect(blow({ by: 'npc', rat: { attack: heavy(51) }, rolls: [rolling(5)] }).damage).toBe(76);
  });

  it('does as much as the law of the place lets NPCs do, and players as ever', () => {
    const rolls = [HIT, 0, rolling(3, 4)];
    expect(blow({ by: 'npc', law: 1.5, rolls }).damage).toBe(5);
    expect(blow({ by: 'npc', law: 0.5, rolls }).damage).toBe(2);
    expect(blow({ law: 1.5, rolls: [HIT, 0, rolling(3, 3)] }).damage).toBe(3);
  });

  it('does half to one on guard', () => {
    const bite = (die: number) =>
      blow({ by: 'npc', isGuarded: true, rolls: [HIT, 0, rolling(die, 4)] }).damage;
    expect([1, 2, 3, 4].map(bite)).toEqual([1, 1, 2, 2]);
    const blunted = { by: 'npc', isGuarded: true, rat: { attack: heavy(50) } } as const;
    expect(blow({ ...blunted, rolls: [HIT] }).damage).toBe(25);
  });

  it.each([
    [0, 0],
    [0.19, 0],
    [0.2, 1],
    [0.99, 4],
  ])('draws its sentence: %d is the one numbered %i', (draw, variant) => {
    expect(blow({ rolls: [HIT, draw] }).variant).toBe(variant);
  });

  it('says who struck whom, and how the other looks', () => {
    const ours = blow({ rat: { dp: 10 }, rolls: [HIT, 0, rolling(3, 3)] });
    expect(ours).toMatchObject({ actor: playerId('Ada'), npc: 'rat-1', condition: 'hurt' });
    expect(ours).toMatchObject({ attackerName: 'Ada', targetName: 'a wharf rat' });
    expect(ours).not.toHaveProperty('target');
    const its = blow({ by: 'npc', rolls: [HIT, 0, rolling(4, 4)] });
    expect(its).toMatchObject({ target: playerId('Ada'), condition: 'scratched' });
    expect(its).not.toHaveProperty('actor');
  });

  it('breaks what its victim was about, if it hits', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const turn = { ...arena.turn(), actor: arena.character('Ada'), commandId: 'c' as never };
    arena.done(begin(turn, { act: 'search', ms: 10_000 }));
    arena.pair('Ada', 'rat-1');
    const room = arena.room('quay');
    const exchange = {
      room,
      player: arena.player('Ada') as PlayerFighter,
      npc: arena.npc('rat-1') as NpcFighter,
      by: 'npc',
    } as const;
    arena.done(strike(arena.turn({ 'rat-1': [rolling(96)] }), exchange));
    expect(arena.view.presence(playerId('Ada')).busy?.act).toBe('search');
    arena.done(strike(arena.turn({ 'rat-1': [rolling(6)] }), exchange));
    expect(arena.view.presence(playerId('Ada')).busy).toBeNull();
    expect(arena.events.at(-1)).toMatchObject({ type: 'act.broken', act: 'search' });
  });
});
