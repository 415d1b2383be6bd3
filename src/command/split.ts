/** The first word, and all after it. */
export function splitFirst(text: string): readonly [first: string, rest: string] {
  const trimmed = text.trim();
  const gap = trimmed.search(/\s/u);
  return gap < 0 ? [trimmed, ''] : [trimmed.slice(0, gap), trimmed.slice(gap).trim()];
}

/** What stands before and after the last of these words; null = none of them stands between two others. */
export function splitAt(
  text: string,
  words: readonly string[],
): readonly [before: string, after: string] | null {
  const parts = text.split(/\s+/u);
  const at = parts.findLastIndex((part) => words.includes(part.toLowerCase()));
  return at <= 0 || at === parts.length - 1
    ? null
    : [parts.slice(0, at).join(' '), parts.slice(at + 1).join(' ')];
}

/** A whole number from 1 to `most`; null = it is not. */
export function countIn(text: string, most: number): number | null {
  if (!/^\d{1,9}$/u.test(text)) return null;
  const count = Number(text);
  return count >= 1 && count <= most ? count : null;
}

/** Whether somebody meant a number by this: "5", "-3", "2.5". */
export const isNumberLike = (text: string): boolean => /^[+-]?\d[\d.,]*$/u.test(text);
