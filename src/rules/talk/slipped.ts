/** Words that come unbidden, by their number of letters. */
const UNBIDDEN: readonly (readonly string[])[] = [
  [],
  [],
  ['no', 'it', 'us', 'up'],
  ['sea', 'eye', 'fog', 'ash', 'rot'],
  ['tide', 'door', 'salt', 'deep', 'bone', 'cold'],
  ['water', 'below', 'teeth', 'stair', 'night', 'mouth'],
  ['window', 'hollow', 'hunger', 'behind', 'cellar'],
  ['beneath', 'nowhere', 'drowned', 'watched', 'silence'],
  ['remember', 'stranger', 'downward', 'lanterns', 'sleepers'],
  ['forgotten', 'somewhere', 'sleepless', 'undertows', 'candlewax'],
];
const LONGEST = UNBIDDEN.length - 1;
/** Of Latin letters, with apostrophes inside: “don’t” is one. */
const WORD = /(?:\p{Script=Latin}\p{M}*)+(?:['’](?:\p{Script=Latin}\p{M}*)+)*/gu;

/**
 * A line with one word of two letters or more exchanged for another, which is as long, or nine letters long where the word was longer; its
 * case is kept. A line without such a word is as it was.
 *
 * @param which the word: 0 inclusive to 1 exclusive.
 * @param what comes in its place: the same.
 */
export function slipped(text: string, which: number, what: number): string {
  const words = [...text.matchAll(WORD)].filter(([word]) => word.length > 1);
  const found = words[Math.floor(which * words.length)];
  if (found === undefined) return text;
  const [word] = found;
  const others = (UNBIDDEN[Math.min(word.length, LONGEST)] ?? []).filter(
    (one) => one !== word.toLowerCase(),
  );
  const other = others[Math.floor(what * others.length)] ?? word;
  return text.slice(0, found.index) + inCaseOf(word, other) + text.slice(found.index + word.length);
}

function inCaseOf(word: string, other: string): string {
  if (word === word.toUpperCase()) return other.toUpperCase();
  const [first = ''] = word;
  return first === first.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
}
