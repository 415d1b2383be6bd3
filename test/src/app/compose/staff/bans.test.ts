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

  it('knows those of the network of a customer of IPv6', () => {
    const { bans } = bansWith(ban('2001:db8:0:1::/64'));
    expect(bans.ofAddress('2001:db8:0:1::7')).toEqual(BANNED);
    expect(bans.ofAddress('2001:db8:0:2::7')).toBeNull();
  });
});
