import { SOCIAL } from '../../../../src/model/ids';
import { type ZoneState } from '../../../../src/model/zone-state';
import { banAlarm } from '../../../../src/rules/staff/ban-alarm';
import { countdownAlarm } from '../../../../src/rules/staff/countdown-alarm';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { NOW, SmallView, somebody } from '../small-view';
import { admin, said } from './staff-lines';

const REASON = 'a new version';

/** What Bob sees of a countdown, by the second. */
function toldIn(seconds: number): readonly string[] {
  const zone = virtualZone({ players: [admin(), 'Bob'] });
  zone.send('Ada', `shutdown ${seconds} ${REASON}`);
  zone.advance(seconds * 1_000 + 60_000);
  return zone
    .sawBy('Bob')
    .filter((line) => line.includes('***'))
    .map((line) => line.replace(` *** The server stops in`, '').replace(`: ${REASON}`, ''));
}

describe('shuttingDown', () => {
  it('tells all every 10 s, then each of the last ten', () => {
    expect(toldIn(35)).toEqual([
      '0ms 35 seconds',
      '5s 30 seconds',
      '15s 20 seconds',
      '25s 10 seconds',
      ...[9, 8, 7, 6, 5, 4, 3, 2].map((left) => `${35 - left}s ${left} seconds`),
      '34s a second',
    ]);
  });

  it('tells a short one second by second', () => {
    expect(toldIn(3)).toEqual(['0ms 3 seconds', '1s 2 seconds', '2s a second']);
    expect(toldIn(11)).toHaveLength(11);
  });

  it('lets nobody new in meanwhile, and says when it is due', () => {
    const zone = virtualZone({ players: [admin(), 'Bob'] });
    zone.send('Ada', `shutdown 20 ${REASON}`);
    const stored = { character: somebody('Cleo', { inWorld: false }), items: [], explored: [] };
    const faults: unknown[] = [];
    zone.world.enter({ stored, hasStream: true, correlationId: 'c' }).subscribe({
      error: (fault: unknown) => faults.push(fault),
    });
    expect(faults).toMatchObject([{ code: 'SHUTTING_DOWN' }]);
    zone.advance(19_999);
    const due = (): unknown =>
      zone.database.sent.flatMap(({ events }) => events.filter((e) => e.type === 'shutdown.due'));
    expect(due()).toEqual([]);
    zone.advance(251);
    expect(due()).toMatchObject([{ at: NOW + 20_000, reason: REASON }]);
    zone.enter('Dora');
  });

  it('is called off', () => {
    const zone = virtualZone({ players: [admin(), 'Bob'] });
    zone.send('Ada', `shutdown 20 ${REASON}`);
    zone.advance(5_000);
    zone.send('Ada', 'shutdown cancel');
    zone.advance(60_000);
    expect(zone.sawBy('Bob').at(-1)).toBe('5s *** The shutdown is called off.');
    zone.enter('Cleo');
  });

  it('shutdown cancel: target.none when there is none', () => {
    expect(said(new SmallView([admin()]), 'shutdown cancel')).toBe(
      'target.none: No shutdown is under way.',
    );
  });
});

describe('countdownAlarm', () => {
  const quiet: ZoneState = {
    kind: 'zone',
    id: SOCIAL,
    zone: SOCIAL,
    weather: 'clear',
    shiftHours: 2,
  };
  const countdown = { at: NOW + 30_000, reason: REASON, toldAt: NOW };
  const zone: ZoneState = { ...quiet, countdown };
  const turn = new SmallView([]).turn();

  it('never rings without a countdown', () => {
    expect(countdownAlarm.next(quiet, RULE_NUMBERS)).toBe(Infinity);
  });

  it('goes by its numbers', () => {
    const numbers = { ...RULE_NUMBERS, 'staff.countdownMs': 12_000, 'staff.lastLines': 11 };
    const next = (left: number): number =>
      countdownAlarm.next(
        { ...zone, countdown: { at: NOW, reason: REASON, toldAt: NOW - left } },
        numbers,
      ) - NOW;
    expect([30_000, 24_000, 12_000, 11_000].map(next)).toEqual([
      -24_000, -12_000, -11_000, -10_000,
    ]);
  });

  it('is called off when the server was not there to tell it', () => {
    const late = (byMs: number) =>
      countdownAlarm.ring({ ...turn, now: NOW + 10_000, present: NOW + 10_000 + byMs }, zone);
    expect(late(5_000)).toMatchObject({ events: [{ type: 'system.announced' }] });
    expect(late(5_001)).toMatchObject({ changes: [{ record: quiet }], events: [] });
  });
});

describe('banAlarm', () => {
  const ban = { kind: 'ban', id: 'x', zone: SOCIAL, name: 'x', reason: '', by: 'Ada' } as const;

  it('takes a ban away when its time is over', () => {
    expect(banAlarm.next({ ...ban, until: 5 }, RULE_NUMBERS)).toBe(5);
    expect(banAlarm.next({ ...ban, until: null }, RULE_NUMBERS)).toBe(Infinity);
    expect(banAlarm.ring(new SmallView([]).turn(), { ...ban, until: 5 })).toMatchObject({
      changes: [{ kind: 'record-gone', of: 'ban', id: 'x' }],
    });
  });
});
