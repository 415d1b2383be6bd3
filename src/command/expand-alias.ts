import { splitFirst } from './split';

/** Aliases inside aliases, at most. */
const MAX_DEPTH = 10;

/** The line with the player's own words put in, until it begins with another; null = it would never end. */
export function expandAlias(
  line: string,
  aliases: Readonly<Record<string, string>>,
  isVerb: (word: string) => boolean,
): string | null {
  let expanded = line;
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    const [first, rest] = splitFirst(expanded);
    const word = first.toLowerCase();
    if (isVerb(word) || !Object.hasOwn(aliases, word)) return expanded;
    expanded = `${aliases[word] ?? ''} ${rest}`.trim();
  }
  return null;
}
