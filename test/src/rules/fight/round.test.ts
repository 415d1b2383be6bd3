import { type Character } from '../../../../src/model/character';
import { fightAlarm } from '../../../../src/rules/fight/round';
import { leftBehind } from '../../../../src/rules/fight/left-behind';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { dueToRecord } from '../../../../src/rules/due';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { npc } from '../small-npcs';
import { NOW, playerId, PRESENT, somebody } from '../small-view';
import { Arena, rolling } from './arena';

const MISS = [rolling(96)];
const HIT = [rolling(6), 0, 0.99];
const rat = { record: npc('rat-1', 'quay') };
const STATS = somebody('x').stats;

/** Who struck, in order. */
const struck = (arena: Arena): readonly string[] =>
  arena.events.flatMap((one) => (one.type === 'combat.struck' ? [one.attackerName] : []));

describe('fightAlarm', () => {
  it('resolves round n at the opening blow and n times four seconds', () => {
    const arena = new Arena({ npcs: [rat.record] });
    arena.pair('Ada', 'rat-1');
    const next = () => arena.fight && fightAlarm.next(arena.fight, RULE_NUMBERS) - NOW;
    expect(next()).toBe(4_000);
    arena.round({ 'rat-1': MISS, 'player-Ada': MISS });
    expect(next()).toBe(8_000);
    expect(arena.events.every(({ at }) => at === NOW + 4_000)).toBe(true);
  });

  it('is the same at any tick', () => {
    const seen = [250, 1_000, 3_999].map((tickMs) => {
      const zone = virtualZone({
        players: ['Ada'],
        records: [npc('cat-1', 'quay')],
        numbers: { tickMs },
      });
      zone.send('Ada', 'kill cat');
      zone.advance(40_000);
      return zone
        .eventsSeenBy('Ada')
        .map(({ data }) => `${data.at} ${data.type} ${String(data['damage'])}`)
        .filter((line) => line.includes('combat.struck'));
    });
    expect(seen[1]?.slice(0, 9)).toEqual(seen[0]?.slice(0, 9));
    expect(seen[2]?.slice(0, 9)).toEqual(seen[0]?.slice(0, 9));
    expect(seen[0]?.length).toBeGreaterThan(4);
  });

  it('drops the rounds missed in a stall', () => {
    const arena = new Arena({ npcs: [rat.record] });
    arena.pair('Ada', 'rat-1');
    const misses = { 'rat-1': MISS, 'player-Ada': MISS };
    const ring = (ms: number, present: number) =>
      arena.done(
        dueToRecord({ ...arena.at(ms).turn(misses), present: NOW + present }, 'fight', 'quay'),
      );
    ring(4_000, 15_999);
    expect(struck(arena)).toEqual([]);
    expect(arena.fight && fightAlarm.next(arena.fight, RULE_NUMBERS)).toBe(NOW + 12_000);
    ring(12_000, 15_999);
    expect(struck(arena)).toEqual(['Ada', 'a wharf rat']);
    expect(arena.fight?.round).toBe(3);
  });

  it('fights a round that is found late by less than a round', () => {
    const arena = new Arena({ npcs: [rat.record] });
    arena.pair('Ada', 'rat-1');
    const turn = { ...arena.at(4_000).turn(), present: NOW + 7_999 };
    arena.done(dueToRecord(turn, 'fight', 'quay'));
    expect(struck(arena)).toEqual(['Ada', 'a wharf rat']);
  });

  it('ends a fight in which nobody has struck for 60 s', () => {
    const arena = new Arena({
      players: [somebody('Ada', { lucidity: 0 })],
      npcs: [npc('cat-1', 'quay')],
    });
    arena.pair('Ada', 'cat-1', { aims: {}, lastHostileAt: NOW - 57_000 });
    expect(arena.fight && fightAlarm.next(arena.fight, RULE_NUMBERS)).toBe(NOW + 3_000);
    const early = { ...arena.at(2_999).turn() };
    expect(dueToRecord(early, 'fight', 'quay')).toMatchObject({ changes: [] });
    arena.done(dueToRecord(arena.at(3_000).turn(), 'fight', 'quay'));
    expect(arena.fight).toBeUndefined();
    expect(arena.events).toEqual([
      expect.objectContaining({ type: 'combat.ended', why: 'quiet', at: NOW + 3_000 }),
    ]);
  });

  it.each<[string, Partial<Character>, Partial<Character>, readonly string[]]>([
    ['DEX', { stats: { ...STATS, DEX: 41 } }, {}, ['Bob', 'a wharf rat', 'Ada']],
    ['LUCK, of the same DEX', {}, { stats: { ...STATS, LUCK: 51 } }, ['Bob', 'Ada', 'a wharf rat']],
    ['id, of the same LUCK', {}, {}, ['Ada', 'Bob', 'a wharf rat']],
    ['a Constable’s 10', {}, { profession: 'Constable' }, ['Bob', 'Ada', 'a wharf rat']],
    [
      'a Constable’s 10, just not enough',
      { stats: { ...STATS, DEX: 61 } },
      { profession: 'Constable', stats: { ...STATS, LUCK: 51 } },
      ['Ada', 'Bob', 'a wharf rat'],
    ],
    [
      'a Constable’s 10, just enough',
      { stats: { ...STATS, DEX: 59 } },
      { profession: 'Constable' },
      ['Bob', 'Ada', 'a wharf rat'],
    ],
  ])('lets them act by %s', (...[, ada, bob, order]) => {
    const arena = new Arena({
      players: [somebody('Ada', ada), somebody('Bob', bob)],
      npcs: [rat.record],
    });
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-1');
    arena.round({ 'rat-1': MISS, 'player-Ada': MISS, 'player-Bob': MISS });
    expect(struck(arena)).toEqual(order);
  });

  it('leaves out who has left the world, or has come back under its ward', () => {
    const arena = new Arena({
      players: [somebody('Ada'), somebody('Bob'), somebody('Cara')],
      npcs: [rat.record],
    });
    for (const name of ['Ada', 'Bob', 'Cara']) arena.pair(name, 'rat-1');
    const presence = { ...PRESENT, wardUntil: NOW + 4_001 };
    arena.view.apply([
      { kind: 'unloaded', player: playerId('Bob') },
      { kind: 'presence', player: playerId('Cara'), presence },
    ]);
    arena.round({ 'rat-1': MISS, 'player-Ada': MISS });
    expect(arena.fight?.players).toEqual([playerId('Ada')]);
    expect(struck(arena)).toEqual(['Ada', 'a wharf rat']);
  });

  it('does not let those act who are killed before their turn', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay', { dp: 3 })] });
    arena.pair('Ada', 'rat-1');
    arena.round({ 'player-Ada': HIT });
    expect(struck(arena)).toEqual(['Ada']);
    expect(arena.fight).toBeUndefined();
    expect(arena.events.at(-1)).toMatchObject({ type: 'combat.ended', why: 'won' });
  });

  it('lets a body whose line is lost fight back, and obey nothing', () => {
    const arena = new Arena({ npcs: [rat.record] });
    arena.pair('Ada', 'rat-1');
    arena.act('Ada', { verb: 'flee' });
    const presence = { ...PRESENT, linkdeadAt: NOW + 1 };
    arena.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
    arena.round({ 'rat-1': MISS, 'player-Ada': [rolling(1)] });
    expect(struck(arena)).toEqual(['Ada', 'a wharf rat']);
    expect(arena.fight?.queued).toEqual({});
  });

  it('lets nobody strike who is about something, or out of their mind', () => {
    const arena = new Arena({
      players: [somebody('Ada', { lucidity: 99 }), somebody('Bob')],
      npcs: [rat.record],
    });
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-1');
    const busy = { act: 'bandage', since: NOW, until: NOW + 9_000, target: null } as const;
    arena.view.apply([
      { kind: 'presence', player: playerId('Bob'), presence: { ...PRESENT, busy } },
    ]);
    arena.round({ 'rat-1': MISS });
    expect(struck(arena)).toEqual(['a wharf rat']);
  });

  it('turns a player whose target is gone to the one that strikes at them', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay'), npc('rat-2', 'quay')] });
    arena.pair('Ada', 'rat-1');
    arena.pair('Ada', 'rat-2');
    arena.view.apply([{ kind: 'record', record: npc('rat-1', 'stair') }]);
    arena.round({ 'rat-2': MISS, 'player-Ada': MISS });
    expect(arena.fight).toMatchObject({ npcs: ['rat-2'], targets: { 'player-Ada': 'rat-2' } });
  });
});

describe('leftBehind', () => {
  it('takes whoever moves, in whatever way, out of the fight', () => {
    const arena = new Arena({ players: [somebody('Ada'), somebody('Bob')], npcs: [rat.record] });
    arena.pair('Ada', 'rat-1');
    const ada = { ...arena.character('Ada'), room: 'stair' as never };
    expect(leftBehind.concerns(arena.turn(), ada, 'quay' as never)).toBe(true);
    expect(leftBehind.concerns(arena.turn(), arena.character('Ada'), 'quay' as never)).toBe(false);
    expect(leftBehind.concerns(arena.turn(), arena.character('Bob'), 'quay' as never)).toBe(false);
    arena.done(leftBehind.happen(arena.turn(), ada, 'quay' as never));
    expect(arena.fight).toBeUndefined();
  });
});
