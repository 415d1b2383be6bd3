/** Streams that one turn of the loop ends, or tells how they are. */
export const SLICE = 250;

export function* slicesOf<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
