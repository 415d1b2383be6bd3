import { type Character } from '../../../../src/model/character';
import { bandaged } from '../../../../src/rules/death/bandaging';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { npc } from '../small-npcs';
import { brief, NOW, playerId, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena, rolling } from '../fight/arena';

const WOUNDED: Partial<Character> = { dp: -5, life: { kind: 'wounded', bledAt: NOW } };
const bandage = (target: string) => ({ verb: 'bandage', target }) as const;

function pair(ada: Partial<Character> = {}, bob: Partial<Character> = WOUNDED): Arena {
  const players = [somebody('Ada', ada), somebody('Bob', bob), somebody('Cara')];
  return new Arena({ players, npcs: [npc('rat-1', 'quay'), npc('rat-2', 'quay')] });
}
function finish(arena: Arena, roll: number): string {
  const busy = { act: 'bandage', since: NOW, until: NOW + 4_000, target: playerId('Bob') } as const;
  const turn = arena.at(4_000).turn({ bandage: [rolling(roll)] });
  return brief(arena.done(bandaged(turn, arena.character('Ada'), busy)));
}

describe('bandage', () => {
  it('takes four seconds', () => {
    const arena = pair();
    expect(brief(arena.act('Ada', bandage('bob')))).toBe('act.begun');
    expect(arena.view.presence(playerId('Ada')).busy).toEqual({
      act: 'bandage',
      since: NOW,
      until: NOW + 4_000,
      target: playerId('Bob'),
    });
  });

  it('is for the wounded who are here (target.none)', () => {
    expect(brief(pair().act('Ada', bandage('dora')))).toContain('target.none');
    expect(brief(pair().act('Ada', bandage('cara')))).toBe('target.none: Cara is not bleeding.');
  });

  it('holds in virtual time, before the second drop of blood', () => {
    const zone = virtualZone({
      players: [somebody('Ada', { profession: 'Physician' }), somebody('Bob', WOUNDED)],
    });
    zone.send('Ada', 'bandage bob');
    zone.advance(3_999);
    expect(zone.world.committed.character(playerId('Bob'))?.dp).toBe(-5);
    zone.advance(1_000);
    expect(zone.world.committed.character(playerId('Bob'))).toMatchObject({ dp: 1 });
    zone.advance(20_000);
    expect(zone.world.committed.character(playerId('Bob'))?.dp).toBeGreaterThanOrEqual(1);
    expect(zone.sawBy('Bob')).toHaveSeen('4s Ada binds you up, and the blood stops.');
  });
});

describe('bandaged', () => {
  it('succeeds at DEX', () => {
    const [held, failed] = [pair(), pair()];
    expect(finish(held, 50)).toBe('player.bandaged');
    expect(held.character('Bob')).toMatchObject({ dp: 1, life: { kind: 'alive' } });
    finish(failed, 51);
    expect(failed.character('Bob')).toMatchObject({ dp: -5, life: { kind: 'wounded' } });
    expect(failed.events.at(-1)).toMatchObject({ isDone: false, target: playerId('Bob') });
  });

  it('never fails a Physician', () => {
    const arena = pair({ profession: 'Physician' });
    finish(arena, 100);
    expect(arena.character('Bob').dp).toBe(1);
  });

  it('is minded by every NPC of the fight at half the points', () => {
    const arena = pair();
    arena.pair('Ada', 'rat-1');
    arena.pair('Bob', 'rat-2');
    finish(arena, 1);
    expect(arena.fight?.threat).toEqual({
      'rat-1': { 'player-Ada': 3 },
      'rat-2': { 'player-Ada': 3 },
    });
  });

  it('is nothing for one who is gone, or needs it no more', () => {
    expect(finish(pair({}, { ...WOUNDED, room: roomId('stair') }), 1)).toBe('');
    expect(finish(pair({}, {}), 1)).toBe('');
  });
});
