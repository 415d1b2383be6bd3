import { z } from 'zod';
import { type Amiss } from './verb';

const ADDRESS = z.union([z.ipv4(), z.ipv6()]);
/** Who of an IPv6 network counts as one. */
const NETWORK = '/64';

/** What is wrong with an address, if it can only be meant for one: no name has a dot or a colon. null = nothing. */
export function amissAddress(who: string): Amiss | null {
  if (!/[.:/]/u.test(who)) return null;
  const isNetwork = who.endsWith(NETWORK) && who.includes(':');
  return ADDRESS.safeParse(isNetwork ? who.slice(0, -NETWORK.length) : who).success
    ? null
    : { amiss: `“${who.slice(0, MOST_SHOWN)}” is no address and no name.` };
}

/** Letters of what was typed. */
const MOST_SHOWN = 45;
