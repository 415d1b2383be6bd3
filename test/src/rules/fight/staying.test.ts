import { type Character } from '../../../../src/model/character';
import { type RuleNumbers } from '../../../../src/rules/numbers';
import { enter } from '../../../../src/rules/enter';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { npc } from '../small-npcs';
import { NOW, playerId, SmallView, somebody } from '../small-view';

const SURE: Partial<RuleNumbers> = { 'combat.hitMin': 95, 'combat.criticalUpTo': 95 };
const NEVER: Partial<RuleNumbers> = { 'combat.missFrom': 1, 'combat.criticalUpTo': 0 };

/** Ada on the quay with a cat of so much health, and how long the idle stay. */
function brawl(dp: number, numbers: Partial<RuleNumbers>, ada: Partial<Character> = {}) {
  const zone = virtualZone({
    players: [somebody('Ada', ada), 'Bob'],
    records: [npc('cat-1', 'quay', { dp })],
    numbers,
  });
  const isFighting = (): boolean => zone.world.committed.record('fight', 'quay') !== undefined;
  const present = (): Character | undefined => zone.world.committed.character(playerId('Ada'));
  return { zone, isFighting, present };
}

describe('a fighter', () => {
  it('is not put to rest, however idle, before the fight is over; then at the next round', () => {
    const { zone, isFighting, present } = brawl(12, { ...SURE, 'idle.restMs': 5_000 });
    zone.send('Ada', 'kill cat');
    zone.advance(5_000);
    while (isFighting()) {
      expect(present()).toBeDefined();
      zone.advance(1_000);
    }
    expect(zone.now).toBeGreaterThan(6_000);
    expect(present()).toBeDefined();
    zone.advance(4_000);
    expect(present()).toBeUndefined();
  });

  it('does not get out of it by leaving: state.combat', () => {
    const { zone, present } = brawl(1_000, NEVER);
    zone.send('Ada', 'kill cat');
    for (const line of ['quit', 'rest']) zone.send('Ada', line);
    expect(zone.sawBy('Ada').filter((line) => line.includes('Not while you are'))).toHaveLength(2);
    zone.advance(12_000);
    expect(present()).toBeDefined();
  });

  it('whose line is lost fights back for thirty seconds, then leaves', () => {
    const { zone, isFighting, present } = brawl(1_000, NEVER);
    zone.send('Ada', 'kill cat');
    zone.advance(1_000);
    zone.disconnect('Ada');
    zone.advance(29_750);
    const blows = zone
      .eventsSeenBy('Bob')
      .filter(({ data }) => data.type === 'combat.struck' && data['attackerName'] === 'Ada')
      .map(({ data }) => data.at - NOW);
    expect(blows).toEqual([0, 4_000, 8_000, 12_000, 16_000, 20_000, 24_000, 28_000]);
    expect(present()).toBeDefined();
    zone.advance(250);
    expect(present()).toBeUndefined();
    zone.advance(4_000);
    expect(isFighting()).toBe(false);
  });
});

describe('one who lies bleeding', () => {
  const wounded: Partial<Character> = { dp: -1, life: { kind: 'wounded', bledAt: NOW } };

  it('leaves as it is thirty seconds after its line is lost', () => {
    const { zone, present } = brawl(1_000, NEVER, wounded);
    zone.disconnect('Ada');
    zone.advance(29_750);
    expect(present()).toMatchObject({ dp: -5, life: { kind: 'wounded' } });
    zone.advance(250);
    expect(present()).toBeUndefined();
  });

  it('is so when it enters again', () => {
    const view = new SmallView([]);
    const character = somebody('Ada', { ...wounded, inWorld: false });
    const verdict = enter(view.turn(), { character, items: [], explored: [] }, true);
    if (verdict.kind === 'done') view.apply(verdict.changes);
    expect(view.character(playerId('Ada'))).toMatchObject({ dp: -1, life: { kind: 'wounded' } });
  });
});
