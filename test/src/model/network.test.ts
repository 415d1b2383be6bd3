import { isIP } from 'node:net';
import fc from 'fast-check';
import { isWithin, networkText, readNetwork } from '../../../src/model/network';

const textOf = (text: string): string | null => {
  const network = readNetwork(text);
  return network === null ? null : networkText(network);
};
const isIn = (address: string, network: string): boolean | null => {
  const [inner, outer] = [readNetwork(address), readNetwork(network)];
  return inner === null || outer === null ? null : isWithin(inner, outer);
};

describe('readNetwork', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['192.0.2.1/32', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:0201', '192.0.2.1'],
    ['::ffff:192.0.2.1/120', '192.0.2.0/24'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:1:2:3:4:5:0', '2001:db8:1:2:3:4:5:0'],
    ['10:0:0:1:20:0:0:0', '10:0:0:1:20::'],
    ['2001:db8:ffff::9/33', '2001:db8:8000::/33'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::', '::'],
    ['::/0', '::/0'],
    ['0.0.0.0/0', '0.0.0.0/0'],
  ])('reads %s as %s', (text, canonical) => {
    expect(textOf(text)).toBe(canonical);
    expect(textOf(canonical)).toBe(canonical);
  });

  it.each([
    ...['', 'Bob', 'beef', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4/33', '1.2.3.4/'],
    ...[':', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7::8', '12345::', '::g', '::1/129'],
    ...['::1/-1', '::1/x', '::1/64/64', '1.2.3.4::', '::1.2.3', '2001:db8:', ' ::1', '::1%'],
  ])('reads no network in “%s”', (text) => {
    expect(readNetwork(text)).toBeNull();
  });

  it('reads what Node reads, and nothing else', () => {
    const part = fc.constantFrom('::', ':', '.', '0', '1', '255', '256', 'f', 'fFfF', 'g', '00');
    const text = fc.oneof(
      fc.array(part, { maxLength: 16 }).map((parts) => parts.join('')),
      fc.ipV4(),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(text, (some) => {
        expect(readNetwork(some) !== null).toBe(isIP(some) !== 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('isWithin', () => {
  it.each([
    ['192.0.2.127', '192.0.2.0/25', true],
    ['192.0.2.128', '192.0.2.0/25', false],
    ['192.0.2.0/26', '192.0.2.0/25', true],
    ['192.0.2.0/24', '192.0.2.0/25', false],
    ['2001:db8::1', '2001:db8::/64', true],
    ['2001:db8:0:1::1', '2001:db8::/64', false],
    ['2001:db8::1', '2001:db8::1', true],
    ['192.0.2.1', '::/16', false],
    ['192.0.2.1', '0.0.0.0/0', true],
  ])('of %s in %s: %s', (address, network, is) => {
    expect(isIn(address, network)).toBe(is);
  });
});
