import { brandAs, SOCIAL } from '../../../../src/model/ids';
import { banOf } from '../../../../src/rules/staff/banning';
import { perform } from '../../../../src/rules/perform';
import { brief, NOW, playerId, SmallView, somebody } from '../small-view';
import { admin, meant, said, types } from './staff-lines';

const MINUTE = 60_000;
const boss = somebody('Cleo', { roles: ['admin'] });
const moderator = admin({ roles: ['moderator'] });
const withBob = (): SmallView => new SmallView([moderator, somebody('Bob'), boss]);
const silencesOf = (view: SmallView): unknown => view.character(playerId('Bob'))?.silences;

describe('silencing', () => {
  it('keeps somebody from a channel, or from all, for a time or for good', () => {
    const view = withBob();
    expect(said(view, 'silence Bob global 5 Too loud.')).toBe('player.muted: Bob is silent now.');
    const until = NOW + 5 * MINUTE;
    expect(silencesOf(view)).toEqual([{ channel: 'global', until, reason: 'Too loud.' }]);
    said(view, 'mute_global Bob Enough of it.');
    expect(silencesOf(view)).toMatchObject([
      { channel: 'global' },
      { channel: null, until: null, reason: 'Enough of it.' },
    ]);
    expect(brief(view.judge('Bob', meant('say Hello.')))).toMatch(/^silenced: .*Enough of it\.$/);
  });

  it('puts a newer one in the place of the older, and forgets what has run out', () => {
    const view = withBob();
    said(view, 'silence Bob say 1 First.');
    said(view, 'silence Bob say 2 Second.');
    view.wait(2 * MINUTE);
    said(view, 'silence Bob global 1 Third.');
    expect(silencesOf(view)).toMatchObject([{ reason: 'Third.' }]);
  });

  it.each([
    ['silence Dora 5 Enough.', 'target.none: Nobody called “Dora” is in the world.'],
    ['unsilence Dora', 'target.none: Nobody called “Dora” is in the world.'],
    ['unsilence Bob', 'target.none: Bob is not silenced there.'],
    ['silence Cleo Enough.', 'verb.forbidden: Cleo is an admin: only another may do that.'],
  ])('%s: target.none, or verb.forbidden against an admin', (line, answer) => {
    expect(said(withBob(), line)).toBe(answer);
  });
});

describe('unsilencing', () => {
  it('takes back that of a channel, or all', () => {
    const view = withBob();
    said(view, 'silence Bob say 5 Enough.');
    said(view, 'silence Bob global 5 Enough.');
    expect(said(view, 'unsilence Bob say')).toBe('player.muted: Bob may speak again.');
    expect(silencesOf(view)).toMatchObject([{ channel: 'global' }]);
    said(view, 'unsilence Bob');
    expect(view.character(playerId('Bob'))).not.toHaveProperty('silences');
  });
});

describe('kicking', () => {
  it('takes somebody out of the world, told why', () => {
    const view = withBob();
    expect(types(view, 'kick Bob Enough.')).toMatchObject({
      text: 'Bob is shown the door.',
      events: [
        { type: 'player.kicked', audience: { player: playerId('Bob') }, reason: 'Enough.' },
        { type: 'player.left', reason: 'kicked' },
      ],
    });
    expect(view.character(playerId('Bob'))).toBeUndefined();
  });

  it('has streams from an address ended', () => {
    expect(types(withBob(), 'kick 192.0.2.1 Enough.')).toMatchObject({
      events: [{ type: 'address.kicked', address: '192.0.2.1' }],
    });
  });

  it.each([
    ['kick Dora Enough.', 'target.none: Nobody called “Dora” is in the world.'],
    ['kick Cleo Enough.', 'verb.forbidden: Cleo is an admin: only another may do that.'],
  ])('%s: target.none, or verb.forbidden against an admin', (line, answer) => {
    expect(said(withBob(), line)).toBe(answer);
  });
});

describe('banning', () => {
  const account = somebody('Bob').account;

  it('counts one minute as one', () => {
    expect(said(withBob(), 'ban Bob 1 Enough.')).toMatch(/for 1 minute\.$/u);
  });

  it('shuts the door for an account until a moment, and shows it', () => {
    const view = withBob();
    expect(said(view, 'ban Bob 60 Enough.')).toBe(
      'player.kicked player.left: The door is shut for Bob, for 60 minutes.',
    );
    const until = NOW + 60 * MINUTE;
    expect(view.record('ban', account)).toEqual({
      kind: 'ban',
      id: account,
      zone: SOCIAL,
      name: 'Bob',
      until,
      reason: 'Enough.',
      by: 'Ada',
    });
    expect(banOf(view, account, until - 1)).toMatchObject({ name: 'Bob' });
    expect(banOf(view, account, until)).toBeUndefined();
  });

  it('shuts it for an address, for good', () => {
    const view = withBob();
    expect(said(view, 'ban 2001:DB8::1 Enough.')).toMatch(/^address\.kicked: .*until unban\.$/);
    expect(view.record('ban', '2001:db8::1')).toMatchObject({ until: null });
  });

  it.each([
    ['2001:DB8:0:0::1/64', '2001:db8::/64'],
    ['192.0.2.7/24', '192.0.2.0/24'],
    ['2001:db8::1/128', '2001:db8::1'],
  ])('shuts it for the network %s, by the name %s', (typed, name) => {
    const view = withBob();
    expect(types(view, `ban ${typed} Enough.`)).toMatchObject({
      text: `The door is shut for ${name}, until unban.`,
      events: [{ type: 'address.kicked', address: name }],
    });
    expect(view.record('ban', name)).toMatchObject({ id: name, name });
    expect(said(view, `unban ${typed}`)).toBe(`: The door is open for ${name} again.`);
  });

  it('shuts it for somebody who is not in the world, if they are known', () => {
    const person = { account: brandAs<never>('account-Dora'), name: 'Dora', isAdmin: false };
    const intent = meant('ban Dora Enough.');
    const verdictOf = (isAdmin: boolean) =>
      perform({ ...withBob().turnOf(moderator), person: { ...person, isAdmin } }, intent);
    expect(verdictOf(false)).toMatchObject({ kind: 'done', events: [] });
    expect(verdictOf(true)).toMatchObject({ code: 'verb.forbidden' });
  });

  it.each([
    ['ban Dora Enough.', 'target.none: There is nobody called “Dora”, in the world or out of it.'],
    ['ban me Enough.', 'target.none: Not yourself.'],
    ['unban Bob', 'target.none: No ban is on “Bob”.'],
    ['ban Cleo Enough.', 'verb.forbidden: Cleo is an admin: only another may do that.'],
  ])('%s: target.none, or verb.forbidden against an admin', (line, answer) => {
    expect(said(withBob(), line)).toBe(answer);
  });
});

describe('unbanning', () => {
  it('opens the door again, by name or by address', () => {
    const view = withBob();
    said(view, 'ban Bob Enough.');
    said(view, 'ban 192.0.2.1 Enough.');
    expect(said(view, 'unban bob')).toBe(': The door is open for Bob again.');
    expect(said(view, 'unban 192.0.2.1')).toBe(': The door is open for 192.0.2.1 again.');
    expect([...view.records('ban')]).toEqual([]);
  });
});
