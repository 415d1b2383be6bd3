export const HISTORIES = ['global', 'local', 'party', 'announce', 'whisper'] as const;
/** What can be read again: channels, and one's own whispers. */
export type HistoryName = (typeof HISTORIES)[number];
/** How many of the newest lines of each, at most. */
export type HistorySizes = Readonly<Record<HistoryName, number>>;
