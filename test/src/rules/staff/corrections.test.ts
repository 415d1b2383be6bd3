import { SOCIAL } from '../../../../src/model/ids';
import { clockIn } from '../../../../src/rules/clock';
import { withAccountRoles } from '../../../../src/rules/staff/roles';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { lineOf } from '../../../../src/wording/line-of';
import { NOW, playerId, SmallView, somebody } from '../small-view';
import { admin, said, types } from './staff-lines';

const withBob = (more: Parameters<typeof somebody>[1] = {}): SmallView =>
  new SmallView([admin(), somebody('Bob', more)]);
const bobIn = (view: SmallView): unknown => view.character(playerId('Bob'));

describe('correcting', () => {
  it.each([
    ['set Bob STR 15', { stats: { STR: 15 } }],
    ['set Bob luck 90', { stats: { LUCK: 90 } }],
    ['set Bob dp 1', { dp: 1 }],
    ['set Bob mp 0', { mp: 0 }],
    ['set Bob level 3', { level: 3, xp: 300 }],
    ['set Bob xp 299', { level: 2, xp: 299 }],
    ['set Bob xp 300', { level: 3, xp: 300 }],
    ['set Bob purse 0', { purse: 0 }],
    ['set Bob lucidity 30', { lucidity: 3_000 }],
  ])('%s', (line, after) => {
    const view = withBob();
    expect(types(view, line)).toMatchObject({ kind: 'done' });
    expect(bobIn(view)).toMatchObject(after);
  });

  it('tells of money as money', () => {
    const view = withBob();
    const verdict = types(view, 'set Bob purse 100000');
    expect(verdict).toMatchObject({ text: 'Bob: purse is now $1000.00.' });
    const [event] = verdict.kind === 'done' ? verdict.events.slice(-1) : [];
    expect(event && lineOf(event, 'room', 'page')).toBe('Your purse is now $1000.00.');
  });

  it('leaves no more points than there can be', () => {
    const view = withBob();
    said(view, 'set Bob CON 15');
    expect(bobIn(view)).toMatchObject({ dp: 13 });
    said(view, 'set Bob EDU 15');
    expect(bobIn(view)).toMatchObject({ lucidity: 7_500 });
  });

  it('gives no points to the dead: target.none', () => {
    const view = withBob({ dp: -10, life: { kind: 'dead', at: 0 } });
    const answer = 'target.none: Bob is dead, and has to respawn first.';
    expect(said(view, 'set Bob dp 5')).toBe(answer);
  });

  it('tells the one it is done to, and heals the wounded', () => {
    const view = withBob({ dp: -3, life: { kind: 'wounded', bledAt: 0 } });
    expect(said(view, 'set Bob dp 5')).toBe('player.corrected: Bob: dp is now 5.');
    expect(bobIn(view)).toMatchObject({ dp: 5, life: { kind: 'alive' } });
  });

  it.each([
    ['set Dora STR 60', 'target.none: Nobody called “Dora” is in the world.'],
    ['set Bob beauty 60', 'verb.usage: There is no “beauty” to set. Type help set.'],
    ['set Bob constructor 5', 'verb.usage: There is no “constructor” to set. Type help set.'],
    ['set Bob STR 14', 'verb.usage: Give STR a number from 15 to 90.'],
    ['set Bob STR 91', 'verb.usage: Give STR a number from 15 to 90.'],
    ['set Bob dp 0', 'verb.usage: Give dp a number from 1 to 20.'],
    ['set Bob level 21', 'verb.usage: Give level a number from 1 to 20.'],
    ['set Bob lucidity 87', 'verb.usage: Give lucidity a number from -100 to 86.'],
  ])('%s: target.none or verb.usage', (line, answer) => {
    expect(said(withBob(), line)).toBe(answer);
  });
});

describe('roleGiving', () => {
  it('gives one role more, and takes all back', () => {
    const view = withBob();
    expect(said(view, 'role Bob builder')).toBe('role.changed: Bob: builder.');
    expect(said(view, 'role Bob M')).toBe('role.changed: Bob: builder, moderator.');
    expect(bobIn(view)).toMatchObject({ roles: ['builder', 'moderator'] });
    expect(said(view, 'role Bob none')).toBe('role.changed: Bob: no role.');
    expect(bobIn(view)).not.toHaveProperty('roles');
  });

  it.each([
    ['role Dora builder', 'target.none: Nobody called “Dora” is in the world.'],
    ['role Ada none', 'target.none: Another admin must do that, so that one is left.'],
  ])('%s: target.none', (line, answer) => {
    expect(said(withBob(), line)).toBe(answer);
  });

  it('is not for a guest: target.none', () => {
    expect(said(withBob({ isGuest: true }), 'role Bob builder')).toBe(
      'target.none: Bob is a guest, and may be another tomorrow.',
    );
  });
});

describe('withAccountRoles', () => {
  it('brings what the account has, and takes it away when it has it no more', () => {
    const once = withAccountRoles(somebody('Bob', { roles: ['builder'] }), ['admin']);
    expect(once).toMatchObject({ roles: ['builder', 'admin'], broughtRoles: ['admin'] });
    expect(withAccountRoles(once, ['admin'])).toEqual(once);
    expect(withAccountRoles(once, [])).toEqual(somebody('Bob', { roles: ['builder'] }));
  });

  it('does not take what staff has given', () => {
    const given = somebody('Bob', { roles: ['admin'] });
    expect(withAccountRoles(withAccountRoles(given, ['admin']), [])).toBe(given);
  });
});

describe('clockShifting', () => {
  it('puts the clock forward by whole hours, again and again, and tells all', () => {
    const view = withBob();
    const clock = () => clockIn({ world: view, numbers: RULE_NUMBERS }, NOW);
    expect(clock()).toMatchObject({ hour: 7 });
    expect(types(view, 'clock shift 5')).toMatchObject({
      events: [{ type: 'clock.struck', hour: 12, audience: { kind: 'everyone' } }],
    });
    expect(clock()).toEqual({ date: '1920-01-01', hour: 12, daypart: 'afternoon' });
    expect(said(view, 'clock shift -20')).toBe(
      'clock.struck: It is past 16:00 on 1919-12-31 now; shifted by -15 hours in all.',
    );
    expect(view.record('zone', SOCIAL)).toMatchObject({ shiftHours: -15 });
    expect(said(view, 'clock shift 16')).toMatch(/shifted by 1 hour in all\.$/u);
  });

  it('tells of the feast of the day that it is put to', () => {
    const view = withBob();
    const days = (Date.UTC(1920, 1, 2) - Date.UTC(1920, 0, 1)) / 86_400_000;
    expect(types(view, `clock shift ${24 * days}`)).toMatchObject({
      events: [{ type: 'clock.struck', feast: 'candlemas' }],
    });
    expect(types(view, 'clock shift 1')).toMatchObject({
      events: [expect.not.objectContaining({ feast: 'candlemas' }) as unknown],
    });
  });
});
