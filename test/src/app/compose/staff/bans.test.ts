import { bansOf } from '../../../../../src/app/compose/staff/bans';
import { type Ban } from '../../../../../src/model/ban';
import { SOCIAL } from '../../../../../src/model/ids';
import { SmallView, somebody } from '../../../rules/small-view';

const { account } = somebody('Bob');
const ban = (id: string, until: number | null = null): Ban => ({
  kind: 'ban',
  id,
  zone: SOCIAL,
  name: id,
  until,
  reason: 'Enough.',
  by: 'Ada',
});
const from = (remoteAddress: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});

function bansWith(...records: readonly Ban[]) {
  const world = new SmallView([]);
  for (const record of records) world.apply([{ kind: 'record', record }]);
  let now = 0;
  const bans = bansOf({ world, now: () => now, trustedProxies: ['10.0.0.1'] });
  return { bans, at: (ms: number) => (now = ms) };
}
const BANNED = { code: 'BANNED', until: null, reason: 'Enough.' };

describe('bansOf', () => {
  it('knows those of accounts, until their time is over', () => {
    const { bans, at } = bansWith(ban(account, 5));
    expect(bans.ofAccount(account)).toEqual({ ...BANNED, until: 5 });
    expect(bans.ofRequest(account, from('192.0.2.1'))).toEqual({ ...BANNED, until: 5 });
    expect(bans.ofRequest(null, from('192.0.2.1'))).toBeNull();
    at(5);
    expect(bans.ofAccount(account)).toBeNull();
  });

  it('knows those of addresses, behind a proxy that is believed too', () => {
    const { bans } = bansWith(ban('192.0.2.1'));
    expect(bans.ofRequest(account, from('192.0.2.1'))).toEqual(BANNED);
    expect(bans.ofRequest(null, from('10.0.0.1', '192.0.2.1'))).toEqual(BANNED);
    expect(bans.ofRequest(null, from('10.0.0.2', '192.0.2.1'))).toBeNull();
  });

  it.each([
    ['2001:db8:0:1::/64', '2001:db8:0:1::7', '2001:db8:0:2::7'],
    ['2001:db8::/64', '2001:db8::7', '2001:db8:0:1::7'],
    ['2001:db8::/33', '2001:db8:7fff::7', '2001:db8:8000::7'],
    ['2001:db8::7', '2001:0DB8:0:0:0:0:0:7', '2001:db8::8'],
    ['192.0.2.0/25', '192.0.2.127', '192.0.2.128'],
    ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.8'],
    ['fe80::/16', 'fe80::7%eth0', '192.0.2.7'],
  ])('shuts %s to %s, not to %s', (id, inside, outside) => {
    const { bans } = bansWith(ban(account), ban(id));
    expect(bans.ofAddress(inside)).toEqual(BANNED);
    expect(bans.ofAddress(outside)).toBeNull();
    expect(bans.ofAddress('')).toBeNull();
  });

  it('shuts a network for its time only', () => {
    const { bans, at } = bansWith(ban('2001:db8::/64', 5));
    expect(bans.ofRequest(null, from('2001:db8::7'))).toEqual({ ...BANNED, until: 5 });
    at(5);
    expect(bans.ofRequest(null, from('2001:db8::7'))).toBeNull();
  });
});
