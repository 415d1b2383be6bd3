/** FNV-1a of a key: 32 bits, signed. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

/** The n-th draw of a seed: 0 inclusive to 1 exclusive. MurmurHash3's finaliser: draws of neighbouring seeds share nothing. */
export function drawAt(seed: number, n: number): number {
  let hash = seed ^ Math.imul(n + 1, 0x9e3779b9);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
