import { hunted } from '../../../../src/rules/npc/hunt';
import { AFTER_FLIGHT } from '../../../../src/rules/fight/after-flight';
import { npc } from '../small-npcs';
import { playerId, SmallView, somebody } from '../small-view';
import { COAST, roomId } from '../small-world';
import { d } from './fire';
import { village } from './village';

/** Where the rat, at home in the first house, is once somebody has run from it. */
function after([from, to]: readonly [string, string], percent: number, home = 'row0'): string {
  const view = new SmallView([somebody('Ada', { room: roomId(to) })], [], village());
  const rat = npc('rat-1', from, { home: roomId(home) });
  view.apply([{ kind: 'record', record: rat }]);
  const turn = { ...view.turn(), draw: d(percent) };
  const verdict = hunted(turn, { npc: rat, player: playerId('Ada'), to: roomId(to) });
  if (verdict.kind === 'done') view.apply(verdict.changes);
  const now = view.record('npc', 'rat-1');
  return `${now?.room ?? 'dead'} ${now?.hunts ?? 'no'}`;
}

describe('hunted', () => {
  it('follows by its aggression', () => {
    expect(after(['row1', 'row2'], 50)).toBe('row2 player-Ada');
    expect(after(['row1', 'row2'], 51)).toBe('row1 no');
  });

  it('goes five rooms from its home, and no further', () => {
    expect(after(['row4', 'row5'], 1)).toBe('row5 player-Ada');
    expect(after(['row5', 'row6'], 1)).toBe('row5 no');
    expect(after(['row6', 'row5'], 1)).toBe('row5 player-Ada');
  });

  it('comes out of a lair to which only a hidden way leads back, as far as from any other', () => {
    expect(after(['pit', 'row2'], 1, 'pit')).toBe('row2 player-Ada');
    expect(after(['row5', 'row6'], 1, 'pit')).toBe('row6 player-Ada');
    expect(after(['row6', 'row7'], 1, 'pit')).toBe('row6 no');
  });

  it('does not go where no way leads home from', () => {
    expect(after(['vault', 'row2'], 1, 'vault')).toBe('vault no');
  });

  it('does not leave the zone, nor take a way that NPCs do not', () => {
    expect(after(['row7', 'coast'], 1)).toBe('row7 no');
    expect(after(['row2', 'attic'], 1)).toBe('row2 no');
    expect(after(['row2', 'vault'], 1)).toBe('row2 no');
  });

  it('does not follow once it is dead or gone, or has no home any more', () => {
    const view = new SmallView([somebody('Ada')], [], village());
    const turn = { ...view.turn(), draw: d(1) };
    const flight = { player: playerId('Ada'), to: roomId('row2') };
    const rat = npc('rat-1', 'row1');
    expect(hunted(turn, { npc: rat, ...flight })).toMatchObject({ changes: [] });
    const homeless = npc('rat-2', 'row1', { home: roomId('moon'), zone: COAST });
    view.apply([
      { kind: 'record', record: { ...rat, room: null } },
      { kind: 'record', record: homeless },
    ]);
    expect(hunted(turn, { npc: rat, ...flight })).toMatchObject({ changes: [] });
    expect(hunted(turn, { npc: homeless, ...flight })).toMatchObject({ changes: [] });
  });

  it('comes of every flight', () => {
    expect(AFTER_FLIGHT).toContain(hunted);
  });
});
