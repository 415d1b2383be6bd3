const MOST = 3;

/** Up to three of the words that are a slip of the finger away: two letters, or one in a word of up to four. */
export function nearest(word: string, words: Iterable<string>): readonly string[] {
  const typed = word.toLowerCase();
  const reach = typed.length <= 4 ? 1 : 2;
  return [...new Set(words)]
    .map((candidate) => ({ candidate, distance: distance(typed, candidate, reach) }))
    .filter((found) => found.distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, taken out or changed; only whether it is within `reach` is certain. */
function distance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}

/** "look, get or put" */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
