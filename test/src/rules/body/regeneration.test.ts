import { type Character } from '../../../../src/model/character';
import { type WorldContent } from '../../../../src/model/content';
import { type Fight } from '../../../../src/model/fight';
import { SOUND_MIND } from '../../../../src/model/mind';
import { regeneration } from '../../../../src/rules/body/regeneration';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { playerId, SmallView, somebody } from '../small-view';
import { CONTENT, ROOMS, roomId, TOWN } from '../small-world';

const BEDDED: WorldContent = {
  ...CONTENT,
  rooms: new Map(
    ROOMS.map((one) => [one.id, { ...one, isRestLocation: one.id === roomId('loft') }]),
  ),
};
const POOR_SLEEP = {
  ...SOUND_MIND,
  liabilities: [{ kind: 'poor_sleep' as const, leftMs: 7_200_000 }],
};

/** Seconds at which somebody of a hurt body and a spent mind has a point more; the world is 1,000 s old at 0. */
function gains(more: Partial<Character>, seconds: number): { dp: number[]; mp: number[] } {
  const ada = somebody('Ada', { profession: 'Antiquary', dp: 5, mp: 0, ...more });
  const numbers = { tickMs: 250 };
  const zone = virtualZone({ players: [ada], content: BEDDED, items: [], numbers });
  const now = () => zone.world.committed.character(playerId('Ada'));
  const found = { dp: [] as number[], mp: [] as number[] };
  for (let ms = 0; ms < seconds * 1_000; ms += 250) {
    const before = now();
    zone.advance(250);
    const after = now();
    if (after === undefined || before === undefined) throw new Error('Ada is gone');
    if (after.dp !== before.dp) found.dp.push((ms + 250) / 1_000);
    if (after.mp !== before.mp) found.mp.push((ms + 250) / 1_000);
  }
  return found;
}

describe('regeneration', () => {
  it('gives a point of DP in 30 s and one of MP in 10 s, by the world’s own time', () => {
    expect(gains({}, 81)).toEqual({ dp: [20, 50, 80], mp: [10, 20, 30, 40, 50, 60, 70, 80] });
  });

  it.each(['sitting', 'lying'] as const)('is twice as fast %s', (posture) => {
    expect(gains({ posture }, 36)).toEqual({ dp: [5, 20, 35], mp: [5, 10, 15, 20, 25, 30, 35] });
  });

  it('is five times as fast where one rests, and no faster for sitting there', () => {
    const expected = { dp: [2, 8, 14], mp: [2, 4, 6, 8, 10, 12, 14] };
    expect(gains({ room: roomId('loft') }, 15)).toEqual(expected);
    expect(gains({ room: roomId('loft'), posture: 'sitting' }, 15)).toEqual(expected);
  });

  it('is as fast for a Drifter out of doors as for one who sits', () => {
    expect(gains({ profession: 'Drifter' }, 21).dp).toEqual([5, 20]);
  });

  it('is half as fast for one who sleeps badly', () => {
    expect(gains({ mind: POOR_SLEEP }, 81)).toEqual({ dp: [20, 80], mp: [20, 40, 60, 80] });
  });

  it('stops at the most', () => {
    expect(gains({ dp: 19, mp: 9 }, 60)).toEqual({ dp: [20], mp: [10] });
    expect(gains({ dp: 25, mp: 14 }, 60)).toEqual({ dp: [], mp: [] });
  });

  it('is not for those who lie bleeding, or are dead', () => {
    expect(gains({ dp: 0 }, 31)).toEqual({ dp: [], mp: [] });
    expect(gains({ dp: 10, life: { kind: 'dead', at: 1_000_000 } }, 9)).toEqual({ dp: [], mp: [] });
  });

  it('is not for those who fight; the others of the room have theirs', () => {
    const people = ['Ada', 'Bob'].map((name) => somebody(name, { dp: 5, mp: 0 }));
    const view = new SmallView(people);
    const better = (): readonly string[] =>
      [...regeneration.fire({ ...view.turn(), now: 1_020_000 })].flatMap((verdict) => {
        const change = verdict.kind === 'done' ? verdict.changes[0] : undefined;
        return change?.kind === 'character' ? [change.character.name] : [];
      });
    expect(better()).toEqual(['Ada', 'Bob']);
    view.apply([{ kind: 'record', record: FIGHT }]);
    expect(better()).toEqual(['Bob']);
  });
});

const FIGHT: Fight = {
  kind: 'fight',
  id: roomId('quay'),
  zone: TOWN,
  startedAt: 0,
  round: 0,
  lastHostileAt: 0,
  players: [playerId('Ada')],
  npcs: [],
  targets: {},
  queued: {},
  threat: {},
  aims: {},
  guarded: [],
  tauntedAt: {},
};
