import { type Stats } from '../model/stats';

/** Health at its fullest (game.md section 1). All three maxima go by the stats alone: nothing worn raises or lowers them. */
export const dpMax = (stats: Stats, level: number): number =>
  Math.floor((stats.CON + stats.SIZ) / 5) + 2 * (level - 1);

/** Magic at its fullest. */
export const mpMax = (stats: Stats): number => Math.ceil(stats.POW / 5);

/** The clearest a mind can be, in whole points. */
export const lucidityMax = (stats: Stats): number => Math.min(100, 70 + Math.floor(stats.EDU / 3));
