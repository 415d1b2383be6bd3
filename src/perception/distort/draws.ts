import { type PlayerId } from '../../model/ids';

/**
 * What chance holds for one mind at one event. The event's place in the log and the player decide, and nothing else: live, resumed, after
 * a restart and read again it is the same.
 *
 * FNV-1a over both.
 */
export function seedOf(offset: number, player: PlayerId): number {
  const key = `${player}|${offset}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The n-th draw of a seed: 0 inclusive to 1 exclusive. MurmurHash3's finaliser: draws of neighbouring seeds share nothing. */
export function drawAt(seed: number, n: number): number {
  let hash = seed ^ Math.imul(n + 1, 0x9e3779b9);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
