/** Marks that stand for nothing to see by themselves; those that are part of a picture (#️⃣) are left to it. */
const MARKS = /\p{P}+(?!\uFE0F)/gu;
const IN_WORDS = /^['’\-‐.,:]$/u;
const WORDLY = /[\p{L}\p{M}\p{N}]/u;

/**
 * The words without their punctuation: “Run! It’s… not me.” is “Run It’s not me”. Where the marks alone held two words apart, a space
 * does; one mark inside a word or a number stays. A line of nothing but marks stays as it is. Never longer.
 */
export function unpunctuated(text: string): string {
  const bare = text.replace(MARKS, (marks, at: number) => {
    const isBetween = isWordly(text, at - 1) && isWordly(text, at + marks.length);
    if (!isBetween) return '';
    return IN_WORDS.test(marks) ? marks : ' ';
  });
  const even = bare.replace(/ {2,}/gu, ' ').trim();
  return even === '' ? text : even;
}

/** Whether there is a letter or a number; half of one counts: none is cut. */
function isWordly(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0xd800 && unit <= 0xdfff) || WORDLY.test(text.charAt(at));
}
