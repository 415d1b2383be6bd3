/** An address of the internet, or all that begin alike: of IPv4 as IPv6 maps it (`::ffff:192.0.2.1`), so that both compare as one. */
export interface Network {
  /** Eight of sixteen bits; those beyond the prefix are 0. */
  readonly groups: readonly number[];
  /** Length of the prefix, of 128; of an address, 128. */
  readonly bits: number;
}

const GROUPS = 8;
const GROUP_BITS = 16;
const ALL_BITS = 128;
/** What comes before an address of IPv4. */
const MAPPED = [0, 0, 0, 0, 0, 0xffff];
const MAPPED_BITS = 96;

/** `192.0.2.1`, `192.0.2.0/24`, `2001:db8::1`, `2001:db8::/64`, `fe80::1%eth0`; null = none of these. */
export function readNetwork(text: string): Network | null {
  const [, address = '', prefix] = /^([^/%]*)(?:%[^/]+)?(?:\/(\d{1,3}))?$/u.exec(text) ?? [];
  const v4 = readV4(address);
  const groups = v4 === null ? readV6(address) : [...MAPPED, ...v4];
  if (groups === null) return null;
  const before = v4 === null ? 0 : MAPPED_BITS;
  const bits = prefix === undefined ? ALL_BITS : before + Number(prefix);
  return bits > ALL_BITS ? null : { groups: masked(groups, bits), bits };
}

/** Whether one lies in the other, or is the same; none of IPv4 in one of IPv6. */
export const isWithin = (inner: Network, outer: Network): boolean =>
  prefixOf(inner).of === prefixOf(outer).of &&
  inner.bits >= outer.bits &&
  masked(inner.groups, outer.bits).every((group, i) => group === outer.groups[i]);

/** The prefix as it is written: of IPv4, of 32. */
export const prefixOf = (network: Network): { readonly of: 4 | 6; readonly bits: number } =>
  network.bits >= MAPPED_BITS && MAPPED.every((group, i) => group === network.groups[i])
    ? { of: 4, bits: network.bits - MAPPED_BITS }
    : { of: 6, bits: network.bits };

/** As it is written, always alike (RFC 5952): `192.0.2.0/24`, `2001:db8::/64`. */
export function networkText(network: Network): string {
  const { of, bits } = prefixOf(network);
  const address = of === 4 ? v4Text(network.groups.slice(MAPPED.length)) : v6Text(network.groups);
  return network.bits === ALL_BITS ? address : `${address}/${String(bits)}`;
}

const masked = (groups: readonly number[], bits: number): readonly number[] =>
  groups.map((group, i) => {
    const beyond = Math.min(GROUP_BITS, Math.max(0, (i + 1) * GROUP_BITS - bits));
    return (group >> beyond) << beyond;
  });

const BYTE = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/u;

/** Two groups. */
function readV4(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => BYTE.test(part))) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
  return [a * 256 + b, c * 256 + d];
}

function readV6(text: string): readonly number[] | null {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return null;
  const left = readGroups(head, tail === undefined);
  const right = tail === undefined ? [] : readGroups(tail, true);
  if (left === null || right === null) return null;
  const missing = GROUPS - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  return [...left, ...Array.from({ length: missing }, () => 0), ...right];
}

/** Its last part may be an address of IPv4, at the end. */
function readGroups(text: string, isEnd: boolean): readonly number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const v4 = isEnd && i === parts.length - 1 ? readV4(part) : null;
    if (v4 === null && !/^[\da-f]{1,4}$/iu.test(part)) return null;
    groups.push(...(v4 ?? [Number.parseInt(part, 16)]));
  }
  return groups;
}

const v4Text = (groups: readonly number[]): string =>
  groups.flatMap((group) => [group >> 8, group & 255]).join('.');

/** The longest run of two zeros or more, the first of those, is left out. */
function v6Text(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const [longest] = [...text.matchAll(/(?<![\da-f])0(?::0)+(?![\da-f])/gu)].sort(
    (a, b) => b[0].length - a[0].length,
  );
  if (longest === undefined) return text;
  const before = text.slice(0, longest.index).replace(/:$/u, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/u, '');
  return `${before}::${after}`;
}
