export const STAT_NAMES = ['STR', 'DEX', 'CON', 'POW', 'CHA', 'LUCK', 'SIZ', 'INT', 'EDU'] as const;
export type StatName = (typeof STAT_NAMES)[number];
/** Each 15 to 90 (game.md section 1). */
export type Stats = Readonly<Record<StatName, number>>;
