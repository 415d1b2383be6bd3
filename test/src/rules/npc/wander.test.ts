import { wander } from '../../../../src/rules/npc/wander';
import { type Npc } from '../../../../src/model/npc';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { npc } from '../small-npcs';
import { SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { fire } from './fire';
import { fightOf, kindLike, village, whereIs } from './village';

/** Where it is after one beat; of its draws the first says whether, the second where to. */
function after(
  more: Partial<Npc>,
  { whether = 0, whereTo = 0, kind = {} }: Partial<Draws> = {},
): string {
  const view = new SmallView([], [], village([kindLike('cat', kind)]));
  view.apply([{ kind: 'record', record: npc('cat-1', 'row1', { home: roomId('row0'), ...more }) }]);
  fire(view, wander, { draw: (n) => (n === 0 ? whether : whereTo) });
  return whereIs(view.record('npc', 'cat-1'));
}

interface Draws {
  readonly whether: number;
  readonly whereTo: number;
  readonly kind: Partial<NpcKind>;
}

const place = (name: string): Partial<Npc> => ({ room: roomId(name) });

describe('wander', () => {
  it('moves one in four', () => {
    expect(after({}, { whether: 0.249 })).toBe('row0');
    expect(after({}, { whether: 0.25 })).toBe('row1');
  });

  it.each([
    [4, 'bloodied'],
    [10, undefined],
  ])('shows at %i DP how it is', (dp, condition) => {
    const view = new SmallView([], [], village([kindLike('cat', {})]));
    view.apply([{ kind: 'record', record: npc('cat-1', 'row1', { dp }) }]);
    const [moved] = fire(view, wander, { draw: () => 0 });
    expect(moved).toMatchObject({ type: 'npc.moved' });
    expect((moved as { condition?: string }).condition).toBe(condition);
  });

  it('goes homeward twice as often as elsewhere', () => {
    expect(after({}, { whereTo: 0.66 })).toBe('row0');
    expect(after({}, { whereTo: 0.67 })).toBe('row2');
    // From home every way leads away.
    expect(after(place('row2'), { whereTo: 0.66 })).toBe('row1');
    expect(after({ home: roomId('row1') }, { whereTo: 0.49 })).toBe('row0');
    expect(after({ home: roomId('row1') }, { whereTo: 0.51 })).toBe('row2');
  });

  it('stays in the sub-zone, and comes back into it', () => {
    expect(after(place('row3'), { whereTo: 0.99 })).toBe('row2');
    expect(after(place('row6'))).toBe('row5');
  });

  it.each([
    ['does not wander', {}, { isWandering: false }],
    ['hunts', { hunts: 'player-Ada' as never }, {}],
    ['is dead', { room: null }, {}],
    ['has a counter to stand at', {}, { schedule: [duty('open')] }],
  ])('leaves whoever %s where it is', (_, more, kind) => {
    expect(after(more, { kind })).toBe('room' in more ? 'dead' : 'row1');
  });

  it('moves whose hours say so, about where they say', () => {
    const kind = { isWandering: false, schedule: [duty('wander')] };
    expect(after(place('row1'), { kind, whereTo: 0.33 })).toBe('row0');
    expect(after(place('row1'), { kind, whereTo: 0.34 })).toBe('row2');
  });

  it('leaves whoever fights where it is', () => {
    const view = new SmallView([somebody('Ada')], [], village([kindLike('cat')]));
    const fight = fightOf(npc('cat-1', 'row1'));
    const cat = npc('cat-1', 'row1');
    view.apply([
      { kind: 'record', record: cat },
      { kind: 'record', record: fight },
    ]);
    expect(fire(view, wander, { draw: () => 0 })).toEqual([]);
  });

  it('comes every thirty seconds, and is seen from both rooms', () => {
    const cats = Array.from({ length: 40 }, (_, n) => npc(`cat-${n}`, 'row0'));
    const zone = virtualZone({
      content: village(),
      players: [
        somebody('Ada', { room: roomId('row0') }),
        somebody('Bob', { room: roomId('row1') }),
      ],
      records: cats,
    });
    zone.advance(19_750);
    expect(zone.sawBy('Ada')).toEqual([]);
    zone.advance(250);
    const left = zone.sawBy('Ada').filter((line) => line === '20s The cat leaves east.');
    expect(zone.sawBy('Ada')).toEqual(left);
    expect(zone.sawBy('Bob')).toEqual(left.map(() => '20s A cat arrives from the west.'));
    // 25 % of forty, by the draws of this world.
    expect(left.length).toBeGreaterThan(4);
    expect(left.length).toBeLessThan(18);
    zone.advance(29_750);
    expect(zone.sawBy('Ada')).toHaveLength(left.length);
    zone.advance(250);
    expect(zone.sawBy('Ada').length).toBeGreaterThan(left.length);
  });
});

function duty(state: 'open' | 'wander') {
  return { hours: [0, 24] as const, room: roomId('row3'), state };
}
