import { isInForceAt } from '../../../../src/rules/npc/doing';
import { schedule } from '../../../../src/rules/npc/schedule';
import { type Npc } from '../../../../src/model/npc';
import { type NpcState } from '../../../../src/model/npc-kind';
import { npc } from '../small-npcs';
import { NOW, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { atGame, fire } from './fire';
import { fightOf, kindLike, village, whereIs } from './village';

const duty = (hours: readonly [number, number], room: string, state: NpcState) => ({
  hours,
  room: roomId(room),
  state,
});
const PELL = kindLike('pell', {
  schedule: [duty([8, 18], 'row3', 'open'), duty([18, 8], 'row0', 'asleep')],
});
/** A zone begins a little after seven by the game's clock. */
const EIGHT = atGame('1920-01-01', 8) - NOW;

function zone(records: readonly Npc[]) {
  const players = ['row0', 'row1', 'row3'].map((room, n) =>
    somebody(['Ada', 'Bob', 'Cid'][n] ?? '', { room: roomId(room) }),
  );
  return virtualZone({ content: village([PELL]), players, records });
}

describe('schedule', () => {
  it('has whoever is in place do what the hour wants', () => {
    const night = zone([npc('pell-1', 'row0')]);
    night.advance(4_750);
    expect(night.sawBy('Ada')).toEqual([]);
    night.advance(250);
    expect(night.sawBy('Ada')).toEqual(['5s Winifred Pell goes to sleep.']);
    night.advance(60_000);
    expect(night.sawBy('Ada')).toHaveLength(1);
    night.send('Ada', 'look');
    expect(night.sawBy('Ada')).toContain('65s Winifred Pell (asleep) is here.');
  });

  it('takes them one room nearer every five seconds, from the stroke of the hour', () => {
    const day = zone([npc('pell-1', 'row0', { state: 'asleep' })]);
    day.advance(EIGHT - 250);
    expect(day.sawBy('Bob')).toEqual([]);
    day.advance(250);
    expect(day.sawBy('Bob')).toHaveSeen('800s Winifred Pell arrives from the west.');
    day.advance(4_750);
    expect(whereIs(day.world.committed.record('npc', 'pell-1'))).toBe('row1');
    day.advance(10_250);
    expect(day.sawBy('Bob')).toHaveSeen('805s Winifred Pell leaves east.');
    expect(day.sawBy('Cid')).toHaveSeen(
      '810s Winifred Pell arrives from the west.',
      '815s Winifred Pell is ready for whoever comes.',
    );
  });

  it.each([
    ['fights', true, null],
    ['hunts', false, 'player-Ada'],
  ])('leaves whoever %s, and awake', (_, isFighting, hunts) => {
    const view = new SmallView([somebody('Ada')], [], village([PELL]));
    const one = npc('pell-1', 'row1', { state: 'asleep', hunts: hunts as never });
    const fight = fightOf(one);
    view.apply([
      { kind: 'record', record: one },
      ...(isFighting ? [{ kind: 'record' as const, record: fight }] : []),
    ]);
    expect(fire(view, schedule)).toEqual([]);
    expect(view.record('npc', 'pell-1')).toEqual({ ...one, state: undefined });
    expect(fire(view, schedule)).toEqual([]);
  });

  it('brings whoever has no hours and does not wander home', () => {
    const view = new SmallView([], [], village());
    const away = npc('rat-1', 'row3', { home: roomId('row1') });
    view.apply([
      { kind: 'record', record: away },
      { kind: 'record', record: npc('cat-1', 'row3', { home: roomId('row1') }) },
    ]);
    fire(view, schedule);
    fire(view, schedule);
    expect(fire(view, schedule)).toEqual([]);
    expect(whereIs(view.record('npc', 'rat-1'))).toBe('row1');
    expect(whereIs(view.record('npc', 'cat-1'))).toBe('row3');
  });

  it('lets whoever is to wander be, once in the sub-zone', () => {
    const kind = kindLike('pell', { schedule: [duty([0, 24], 'row5', 'wander')] });
    const view = new SmallView([], [], village([kind]));
    view.apply([{ kind: 'record', record: npc('pell-1', 'row3') }]);
    expect(fire(view, schedule).map(({ type }) => type)).toEqual(['npc.moved']);
    expect(fire(view, schedule).map(({ type }) => type)).toEqual(['npc.settled']);
    expect(whereIs(view.record('npc', 'pell-1'))).toBe('row4');
  });

  it('gives up what has no hours any more', () => {
    const view = new SmallView([], [], village());
    view.apply([{ kind: 'record', record: npc('pell-1', 'row3', { state: 'asleep' }) }]);
    expect(fire(view, schedule)).toEqual([]);
    expect(view.record('npc', 'pell-1')?.state).toBeUndefined();
  });

  it.each([
    ['there is no way', 'coast', 'row1'],
    ['there is no such room', 'moon', 'row1'],
    ['it stands nowhere', 'row3', 'moon'],
  ])('does nothing where %s', (_, goal, room) => {
    const kind = kindLike('pell', { schedule: [duty([0, 24], goal, 'open')] });
    const view = new SmallView([], [], village([kind]));
    view.apply([{ kind: 'record', record: npc('pell-1', room) }]);
    expect(fire(view, schedule)).toEqual([]);
  });
});

describe('isInForceAt', () => {
  it.each([
    [8, 18, [8, 17], [7, 18]],
    [22, 6, [22, 23, 0, 5], [21, 6]],
    [0, 24, [0, 23], []],
  ])('from %i until %i', (from, until, ...[inside, outside]) => {
    const entry = duty([from, until], 'row0', 'open');
    expect(inside.filter((hour) => !isInForceAt(entry, hour))).toEqual([]);
    expect(outside.filter((hour) => isInForceAt(entry, hour))).toEqual([]);
  });
});
