/**
 * The n-th draw of one input: 0 inclusive to 1 exclusive, the same on every replay.
 *
 * FNV-1a over the key, once a draw is asked for, then the finaliser of MurmurHash3: draws of neighbouring keys share nothing.
 */
export function drawOf(key: string): (n: number) => number {
  let hash: number | null = null;
  return (n) => {
    hash ??= hashOf(key);
    return finalise(hash ^ Math.imul(n + 1, 0x9e3779b9)) / 0x1_0000_0000;
  };
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

function finalise(seed: number): number {
  let hash = seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same, for one input that concerns many: each has draws of its own. */
export function drawsOf(key: string): (n: number, whose?: string) => number {
  const own = drawOf(key);
  return (n, whose) => (whose === undefined ? own(n) : drawOf(`${key}|${whose}`)(n));
}
