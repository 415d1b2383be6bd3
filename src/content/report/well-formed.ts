/** A surrogate without its other half; whole pairs are one character to a `u` pattern and do not match. */
const LONE = /\p{Cs}/u;

export const isWellFormed = (text: string): boolean => !LONE.test(text);

/** The text, each half pair replaced by U+FFFD, fit for a log and a database. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
