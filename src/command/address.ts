import { prefixOf, readNetwork } from '../model/network';
import { type Amiss } from './verb';

/** Shorter prefixes are a slip: they hold millions who have nothing to do with it, and whoever types them. */
const SHORTEST = { 4: 8, 6: 16 } as const;

/** What is wrong with an address or a network, if it can only be meant for one: no name has a dot, a colon or a stroke. null = nothing. */
export function amissAddress(who: string): Amiss | null {
  if (!/[.:/]/u.test(who)) return null;
  const network = readNetwork(who);
  const shown = who.slice(0, MOST_SHOWN);
  if (network === null) return { amiss: `“${shown}” is no address and no name.` };
  const { of, bits } = prefixOf(network);
  if (bits >= SHORTEST[of]) return null;
  const widest = `/${String(SHORTEST[4])} to /32, or, of IPv6, /${String(SHORTEST[6])} to /128`;
  return { amiss: `“${shown}” is too wide: it is ${widest}.` };
}

/** Letters of what was typed. */
const MOST_SHOWN = 45;
