/** What minds mishear and mistake (game.md section 3), in percent. */
export const DISTORT_NUMBERS = {
  /** Of the lines that the fractured send: one word is another. */
  'distort.sentPercent': 20,
  /** Of the lines that the fractured hear: they have no punctuation. */
  'distort.unpunctuatedPercent': 30,
  /** Of the lines that the deranged and the catatonic hear: their letters are mixed. */
  'distort.scrambledPercent': 10,
  /** Of the looks of the deranged: ways out are named by their opposites. */
  'distort.looksPercent': 10,
} as const;
