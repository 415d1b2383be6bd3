import { type Character } from '../../../../src/model/character';
import { bleeding } from '../../../../src/rules/death/bleeding';
import { hurtPlayer } from '../../../../src/rules/death/hurt-player';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { npc } from '../small-npcs';
import { brief, NOW, playerId, PRESENT, somebody } from '../small-view';
import { Arena } from '../fight/arena';

const ADA = playerId('Ada');
const WOUNDED: Partial<Character> = {
  dp: -3,
  life: { kind: 'wounded', bledAt: NOW },
  posture: 'lying',
};

function arenaOf(ada: Partial<Character>, attributes = {}): Arena {
  const arena = new Arena({
    players: [somebody('Ada', ada)],
    npcs: [npc('rat-1', 'quay')],
    kinds: { rat: { aggression: 8 } },
    attributes,
  });
  arena.pair('Ada', 'rat-1');
  return arena;
}
const hurt = (arena: Arena, damage: number): string =>
  brief(arena.done(hurtPlayer(arena.turn(), ADA, damage)));

describe('hurtPlayer', () => {
  it('takes the points', () => {
    const arena = arenaOf({ dp: 9 });
    expect(hurt(arena, 8)).toBe('');
    expect(arena.character('Ada')).toMatchObject({ dp: 1, posture: 'standing' });
  });

  it('wounds at 0: down, and bleeding from now on', () => {
    const arena = arenaOf({ dp: 9 });
    expect(hurt(arena, 9)).toBe('player.wounded');
    expect(arena.character('Ada')).toMatchObject({ ...WOUNDED, dp: 0 });
  });

  it('wounds at -9, and kills at -10', () => {
    const arena = arenaOf({ dp: 9 });
    expect(hurt(arena, 18)).toBe('player.wounded');
    expect(arena.character('Ada').dp).toBe(-9);
    const other = arenaOf({ dp: 9 });
    expect(hurt(other, 19)).toContain('player.died');
    expect(other.character('Ada').dp).toBe(-10);
  });

  it('wounds further who is wounded, without telling again', () => {
    const arena = arenaOf(WOUNDED);
    expect(hurt(arena.at(1_000), 2)).toBe('');
    expect(arena.character('Ada')).toMatchObject({ dp: -5, life: { bledAt: NOW } });
    expect(hurt(arena, 5)).toContain('player.died');
  });

  it('stops at 1 where nobody dies, and the fight is over for that player', () => {
    const arena = arenaOf({ dp: 9 }, { quay: { noDeath: true } });
    expect(hurt(arena, 8)).toBe('');
    expect(hurt(arena, 1)).toBe('combat.spared combat.ended');
    expect(arena.character('Ada')).toMatchObject({ dp: 1, life: { kind: 'alive' } });
    expect(arena.fight).toBeUndefined();
    expect(hurt(arena, 100)).toBe('combat.spared');
    expect(arena.character('Ada').dp).toBe(1);
  });

  it('does nothing to the dead', () => {
    expect(hurt(arenaOf({ life: { kind: 'dead', at: NOW } }), 5)).toBe('');
  });
});

describe('bleeding', () => {
  const next = (character: Partial<Character>, presence = PRESENT): number =>
    bleeding.next({ character: somebody('Ada', character), presence }, RULE_NUMBERS);
  const ring = (arena: Arena, present = arena.now) =>
    arena.done(
      bleeding.ring(
        { ...arena.turn(), present },
        { character: arena.character('Ada'), presence: PRESENT },
      ),
    );

  it('is each six seconds, and for the wounded only', () => {
    expect(next(WOUNDED)).toBe(NOW + 6_000);
    expect(next({})).toBe(Infinity);
    expect(next({ life: { kind: 'dead', at: NOW } })).toBe(Infinity);
  });

  it('waits for one who comes back into the world', () => {
    expect(next(WOUNDED, { ...PRESENT, wardUntil: NOW + 110_000 })).toBe(NOW + 106_000);
  });

  it('takes one point, told to the one who loses it', () => {
    const arena = arenaOf(WOUNDED).at(6_000);
    expect(brief(ring(arena))).toBe('player.bled');
    expect(arena.events[0]).toMatchObject({ dp: -4, audience: { kind: 'player', player: ADA } });
    expect(arena.character('Ada')).toMatchObject({ dp: -4, life: { bledAt: NOW + 6_000 } });
  });

  it('takes one point for all that was missed in a stall', () => {
    const arena = arenaOf(WOUNDED).at(6_000);
    ring(arena, NOW + 17_999);
    expect(arena.character('Ada')).toMatchObject({ dp: -4, life: { bledAt: NOW + 12_000 } });
  });

  it('kills at -10', () => {
    const arena = arenaOf({ ...WOUNDED, dp: -8 }).at(6_000);
    expect(brief(ring(arena))).toBe('player.bled');
    expect(brief(ring(arena.at(12_000)))).toContain('player.died');
  });

  it('ends where nobody dies', () => {
    const arena = arenaOf(WOUNDED, { quay: { noDeath: true } });
    expect(brief(ring(arena))).toBe('combat.spared combat.ended');
    expect(arena.character('Ada')).toMatchObject({ dp: 1, life: { kind: 'alive' } });
  });
});
