import { fledEvent } from '../../../../src/rules/fight/flee';
import { type Verdict } from '../../../../src/rules/rule';
import { npc } from '../small-npcs';
import { brief, NOW, playerId, PRESENT, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena, rolling } from './arena';

const codeOf = (verdict: Verdict): string =>
  verdict.kind === 'refused' ? verdict.code : verdict.kind;
const MISS = [rolling(96)];
const struckBy = (arena: Arena, name: string): number =>
  arena.events.filter((one) => one.type === 'combat.struck' && one.attackerName === name).length;

const DEFEND = { verb: 'defend' } as const;
const FLEE = { verb: 'flee' } as const;
const TAUNT = { verb: 'taunt', target: null } as const;

describe.each([
  ['defend', DEFEND],
  ['flee', FLEE],
  ['taunt', TAUNT],
] as const)('%s', (_, intent) => {
  const arena = () => new Arena({ npcs: [npc('rat-1', 'quay')] });
  const withPresence = (more: object, attributes = {}): Arena => {
    const one = new Arena({ npcs: [npc('rat-1', 'quay')], attributes });
    const presence = { ...PRESENT, ...more };
    one.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
    return one;
  };

  it('is nothing for those in no fight (target.none)', () => {
    expect(codeOf(arena().act('Ada', intent))).toBe('target.none');
  });

  it('is refused where nobody fights, and to a lost line (combat.forbidden)', () => {
    const quiet = withPresence({}, { quay: { noCombat: true } });
    expect(codeOf(quiet.act('Ada', intent))).toBe('combat.forbidden');
    const lost = withPresence({ linkdeadAt: NOW });
    lost.pair('Ada', 'rat-1');
    expect(codeOf(lost.act('Ada', intent))).toBe('combat.forbidden');
  });

  it('is refused under the ward (ward)', () => {
    const one = withPresence({ wardUntil: NOW + 1 });
    expect(codeOf(one.act('Ada', intent))).toBe('ward');
    expect(codeOf(one.at(1).act('Ada', intent))).toBe('target.none');
  });

  it('is queued, in place of what was, and done on the next turn instead of a blow', () => {
    const one = arena();
    one.pair('Ada', 'rat-1');
    one.act('Ada', { verb: 'attack', target: 'rat' });
    expect(one.act('Ada', intent).kind).toBe('done');
    expect(one.fight?.queued['player-Ada' as never]).toMatchObject({ act: intent.verb });
    one.round({ 'rat-1': MISS, 'player-Ada': MISS });
    expect(struckBy(one, 'Ada')).toBe(0);
    expect(one.fight?.queued).toEqual({});
  });
});

describe('defend', () => {
  it('guards from one’s own turn to one’s next', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    arena.pair('Ada', 'rat-1');
    const bites = { 'rat-1': [rolling(30), 0, rolling(4, 4)], 'player-Ada': MISS };
    arena.act('Ada', DEFEND);
    arena.round(bites);
    expect(arena.character('Ada').dp).toBe(18);
    arena.round(bites);
    expect(arena.character('Ada').dp).toBe(14);
  });

  it('guards against those who are quicker only in the round after', () => {
    const stats = { ...somebody('x').stats, DEX: 60 };
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')], kinds: { rat: { stats } } });
    arena.pair('Ada', 'rat-1');
    const bites = { 'rat-1': [rolling(30), 0, rolling(4, 4)], 'player-Ada': MISS };
    arena.act('Ada', DEFEND);
    arena.round(bites);
    expect(arena.character('Ada').dp).toBe(16);
    arena.round(bites);
    expect(arena.character('Ada').dp).toBe(14);
    arena.round(bites);
    expect(arena.character('Ada').dp).toBe(10);
  });
});

describe('taunt', () => {
  const RAT = 'rat-1' as never;
  const two = (threat: Record<string, number>, ada = {}): Arena => {
    const players = [somebody('Ada', ada), somebody('Bob')];
    const arena = new Arena({ players, npcs: [npc('rat-1', 'quay')] });
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-1', { threat: { [RAT]: threat }, aims: { [RAT]: playerId('Bob') } });
    return arena;
  };
  const all = { 'rat-1': MISS, 'player-Ada': MISS, 'player-Bob': MISS };

  it.each([
    [10, 11],
    [100, 110],
    [11, 13],
    [0, 1],
  ])('makes a tenth more of the top threat, rounded up: of %i %i', (top, own) => {
    const arena = two({ 'player-Bob': top });
    arena.act('Ada', TAUNT);
    arena.round(all);
    expect(arena.fight?.threat[RAT]).toMatchObject({ 'player-Ada': own, 'player-Bob': top });
    expect(arena.fight?.aims).toEqual({ 'rat-1': 'player-Ada' });
    expect(arena.events).toContainEqual(expect.objectContaining({ type: 'combat.taunted' }));
  });

  it('is possible again after 12 s, for a Constable after 6 (cooldown)', () => {
    const again = (ms: number, ada = {}): string => {
      const arena = two({}, ada);
      arena.act('Ada', TAUNT);
      arena.round(all);
      return brief(arena.at(4_000 + ms).act('Ada', TAUNT));
    };
    expect(again(1)).toBe('cooldown: You have no breath for it. Again in 12 s.');
    expect(again(11_999)).toBe('cooldown: You have no breath for it. Again in 1 s.');
    expect(again(12_000)).toBe(': You draw breath to shout.');
    const constable = { profession: 'Constable' };
    expect(again(5_999, constable)).toContain('cooldown');
    expect(again(6_000, constable)).toBe(': You draw breath to shout.');
  });

  it('is of the one named, and of nobody who is not here (target.none)', () => {
    const arena = two({});
    arena.view.apply([{ kind: 'record', record: npc('ghoul-1', 'quay') }]);
    const named = (target: string) => arena.act('Ada', { verb: 'taunt', target });
    expect(codeOf(named('pell'))).toBe('target.none');
    expect(codeOf(named('ghoul'))).toBe('done');
    arena.round({ ...all, 'ghoul-1': MISS });
    expect(arena.fight?.aims).toMatchObject({ 'ghoul-1': 'player-Ada', 'rat-1': 'player-Bob' });
  });
});

describe('flee', () => {
  const fleeing = (chance: number, way = 0): Arena => {
    const kinds = { rat: { aggression: 0 } };
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')], kinds });
    arena.pair('Ada', 'rat-1');
    arena.act('Ada', FLEE);
    arena.round({ 'rat-1': MISS, 'player-Ada': [rolling(chance), way] });
    return arena;
  };

  it('succeeds at 50 and 10 for each usable way, less 10 for each foe: three ways, one foe', () => {
    expect(fleeing(70).character('Ada').room).toBe('stair');
    expect(fleeing(71).character('Ada').room).toBe('quay');
  });

  it.each([
    [0, 'stair'],
    [0.34, 'harbour'],
    [0.99, 'shed'],
  ])('takes a way by chance: %d leads to the %s', (way, room) => {
    expect(fleeing(1, way).character('Ada').room).toBe(room);
  });

  it('leaves the fight, which is over then, and nobody minds', () => {
    const arena = fleeing(1);
    expect(arena.fight).toBeUndefined();
    expect(arena.events.map(({ type }) => type)).toEqual([
      'combat.fled',
      'player.moved',
      'combat.ended',
    ]);
    expect(arena.events[0]).toMatchObject({ isAway: true, actor: playerId('Ada') });
    expect(arena.events[1]).toMatchObject({ how: 'fled', exit: 'north' });
    expect(arena.events[2]).toMatchObject({ why: 'lost' });
  });

  it('is followed by those that struck at the one who ran, if they have a mind to', () => {
    const players = [somebody('Ada'), somebody('Bob')];
    const kinds = { rat: { aggression: 10 } };
    const arena = new Arena({ players, npcs: [npc('rat-1', 'quay'), npc('rat-2', 'quay')], kinds });
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-2');
    arena.act('Ada', FLEE);
    const draws = { 'rat-1': MISS, 'rat-2': MISS, 'player-Bob': MISS };
    arena.round({ ...draws, 'player-Ada': [rolling(1), 0], 'keen|rat-1': [rolling(100)] });
    expect(arena.view.record('npc', 'rat-1')).toMatchObject({ room: 'stair', hunts: 'player-Ada' });
    expect(arena.fight).toMatchObject({ players: ['player-Bob'], npcs: ['rat-2'] });
  });

  it('loses the turn when it fails', () => {
    const arena = fleeing(100);
    expect(arena.events[0]).toMatchObject({ type: 'combat.fled', isAway: false, isHeld: true });
    expect(struckBy(arena, 'Ada')).toBe(0);
    expect(arena.fight?.players).toEqual([playerId('Ada')]);
  });

  it('is not held where no way stands open', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const one = { kind: 'player', id: playerId('Ada'), character: arena.character('Ada') } as const;
    const trial = { one, escape: undefined, escapes: [] };
    const event = fledEvent(arena.turn({}), arena.room('quay'), trial);
    expect(event).toMatchObject({ isAway: false });
    expect(event).not.toHaveProperty('isHeld');
  });

  it('does not go where it is full', () => {
    const players = [somebody('Ada'), somebody('Bob', { room: roomId('shed') })];
    const arena = new Arena({ players, npcs: [npc('rat-1', 'quay')] });
    arena.pair('Ada', 'rat-1');
    arena.act('Ada', FLEE);
    arena.round({ 'rat-1': MISS, 'player-Ada': [rolling(1), 0.99] });
    expect(arena.character('Ada').room).toBe('harbour');
  });
});
