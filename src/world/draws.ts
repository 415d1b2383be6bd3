import { drawAt, hashOf } from '../rules/draws';

/**
 * The n-th draw of one input: 0 inclusive to 1 exclusive, the same on every replay.
 *
 * The key is hashed once a draw is asked for.
 */
export function drawOf(key: string): (n: number) => number {
  let hash: number | null = null;
  return (n) => {
    hash ??= hashOf(key);
    return drawAt(hash, n);
  };
}

/** The same, for one input that concerns many: each has draws of its own. */
export function drawsOf(key: string): (n: number, whose?: string) => number {
  const own = drawOf(key);
  return (n, whose) => (whose === undefined ? own(n) : drawOf(`${key}|${whose}`)(n));
}
