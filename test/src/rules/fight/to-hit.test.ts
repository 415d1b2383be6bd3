import { type Character } from '../../../../src/model/character';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { SOUND_MIND } from '../../../../src/model/mind';
import { type Slot } from '../../../../src/model/item';
import { hitChance } from '../../../../src/rules/fight/to-hit';
import { npc } from '../small-npcs';
import { item, NOW, playerId, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena } from './arena';

const STATS = somebody('Ada').stats;

const worn = (id: string, slot: Slot) =>
  item(id, { kind: 'slot', character: playerId('Ada'), slot });

/** Ada's chance to hit a rat of DEX 50 and level 1, and the rat's to hit her. */
function chances(
  more: Partial<Character> = {},
  rat: Partial<NpcKind> = {},
  arms: readonly (readonly [string, Slot])[] = [],
): { readonly hers: number; readonly its: number } {
  const arena = new Arena({
    players: [somebody('Ada', more)],
    npcs: [npc('rat-1', 'quay')],
    items: arms.map(([id, slot]) => worn(id, slot)),
    kinds: { rat: { stats: STATS, ...rat } },
  });
  const [ada, it] = [arena.player('Ada'), arena.npc('rat-1')];
  const room = roomId('quay');
  return {
    hers: hitChance(arena.turn(), { attacker: ada, target: it, room }),
    its: hitChance(arena.turn(), { attacker: it, target: ada, room }),
  };
}

describe('hitChance', () => {
  it('is 50 between equals', () => {
    expect(chances()).toEqual({ hers: 50, its: 50 });
  });

  it.each([
    ['two points of DEX more', 52, 51, 49],
    ['half a point, rounded away from zero', 51, 51, 49],
    ['three points less', 47, 48, 52],
    ['ten points less', 40, 45, 55],
  ])('counts half the difference in DEX: %s', (...[, DEX, hers, its]) => {
    expect(chances({ stats: { ...STATS, DEX } })).toEqual({ hers, its });
  });

  it('counts two for each level between them', () => {
    expect(chances({ level: 3 }, { level: 2 })).toEqual({ hers: 52, its: 48 });
  });

  it('counts the accuracy of what is worn and held, and of an NPC’s attack', () => {
    const attack = { class: 'bite', dice: { count: 1, sides: 4, plus: 0 }, accuracy: 7 } as const;
    expect(chances({}, { attack }, [['truncheon', 'main_hand']])).toEqual({ hers: 55, its: 57 });
  });

  it('counts the DEX that is worn, for both', () => {
    expect(chances({}, {}, [['ring', 'hands']])).toEqual({ hers: 55, its: 45 });
  });

  it.each([
    ['-41 of 50 is 9', -82, 10],
    ['-40 of 50 is 10', -80, 10],
    ['-39 of 50 is 11', -78, 11],
    ['94', 88, 94],
    ['95', 90, 95],
    ['96 is too much', 92, 95],
  ])('is never less than 10 nor more than 95: %s', (_, dexBeyond, hers) => {
    expect(chances({ stats: { ...STATS, DEX: 50 + dexBeyond } }).hers).toBe(hers);
  });

  it('is 10 less with shaking hands', () => {
    const liabilities = [{ kind: 'shaking_hands', leftMs: 1 } as const];
    expect(chances({ mind: { ...SOUND_MIND, liabilities } })).toEqual({ hers: 40, its: 50 });
  });

  it('counts what wears off until its moment', () => {
    const effect = (until: number) => [{ on: 'to_hit' as const, by: -10, until }];
    expect(chances({ effects: effect(NOW + 1) }).hers).toBe(40);
    expect(chances({ effects: effect(NOW) }).hers).toBe(50);
  });

  it('is 20 less in the dark, for players', () => {
    const arena = new Arena({
      npcs: [npc('rat-1', 'quay')],
      kinds: { rat: { stats: STATS } },
      attributes: { quay: { light: 'dark' } },
    });
    const [ada, it] = [arena.player('Ada'), arena.npc('rat-1')];
    const room = roomId('quay');
    expect(hitChance(arena.turn(), { attacker: ada, target: it, room })).toBe(30);
    expect(hitChance(arena.turn(), { attacker: it, target: ada, room })).toBe(50);
  });
});
