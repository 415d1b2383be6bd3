import { clientAddress, limitKey } from '../../../../src/http/accounts/client-address';

const from = (trusted: readonly string[], remoteAddress: string, forwarded?: string) =>
  clientAddress(trusted)({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

describe('clientAddress', () => {
  it.each([
    ['nobody is trusted', [[], '203.0.113.5', '198.51.100.1'], '203.0.113.5'],
    ['the proxy is trusted', [['203.0.113.5'], '203.0.113.5', '198.51.100.1'], '198.51.100.1'],
    [
      'two proxies',
      [['10.0.0.0/8'], '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.9.9.9'],
      '198.51.100.1',
    ],
    ['a mapped address', [['loopback'], '::ffff:127.0.0.1', '::ffff:192.0.2.1'], '192.0.2.1'],
    ['rubbish is forwarded', [['loopback'], '127.0.0.1', 'unknown'], '127.0.0.1'],
    ['nothing is forwarded', [['loopback'], '::1'], '::1'],
  ] as [string, Parameters<typeof from>, string][])('%s', (_, request, address) => {
    expect(from(...request)).toBe(address);
  });
});

describe('limitKey', () => {
  it('takes the whole /64 of an IPv6 customer', () => {
    expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:DB8:1:2::9'));
    expect(limitKey('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(limitKey('::1')).toBe('0:0:0:0::/64');
    expect(limitKey('192.0.2.1')).toBe('192.0.2.1');
  });
});
