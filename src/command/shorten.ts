/** The beginning of what somebody typed, for quoting it back. */
export const shorten = (text: string, most: number): string =>
  Array.from(text).slice(0, most).join('');

/** Whether a text has more letters than this; an emoji of two halves is one. */
export const isLongerThan = (text: string, most: number): boolean =>
  text.length > most && Array.from(text).length > most;
