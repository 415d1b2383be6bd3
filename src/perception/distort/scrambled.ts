import { drawAt } from '../../rules/draws';

/** A word, letter by letter, each with what is set above or below it; signs that are words themselves are none. */
const WORD = /(?:(?!\p{Ideographic})\p{L}\p{M}*)+/gu;
const LETTER = /\p{L}\p{M}*/gu;
/** Below it there is nothing inside a word to mix. */
const SHORTEST = 4;

/**
 * The same words with the letters inside them mixed, the first and the last left in place, so that it can still be read. Every word whose
 * inner letters are not all alike differs; words of three letters and fewer are as they were, and so is the length.
 *
 * @param seed chance: the same seed mixes alike.
 */
export function scrambled(text: string, seed: number): string {
  let draws = 0;
  const next = (): number => drawAt(seed, (draws += 1));
  return text.replace(WORD, (word) => mixed(word.match(LETTER) ?? [word], next).join(''));
}

function mixed(letters: readonly string[], next: () => number): readonly string[] {
  if (letters.length < SHORTEST) return letters;
  const inner = letters.slice(1, -1);
  const order = shuffled(inner, next);
  const isAsBefore = order.every((letter, i) => letter === inner[i]);
  const others = isAsBefore ? [...order.slice(1), ...order.slice(0, 1)] : order;
  return [...letters.slice(0, 1), ...others, ...letters.slice(-1)];
}

/** Fisher and Yates. */
function shuffled(letters: readonly string[], next: () => number): readonly string[] {
  const left = [...letters];
  return letters.flatMap(() => left.splice(Math.floor(next() * left.length), 1));
}
