import { type Feast } from '../../model/feast';
import { type RuleNumbers } from '../numbers';

/** A feast, by the game's calendar. */
export interface Holiday {
  readonly name: string;
  readonly key: Feast;
}

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  '02-02': { name: 'Candlemas', key: 'candlemas' },
  '04-30': { name: 'Walpurgis', key: 'walpurgis' },
  '06-23': { name: 'Midsummer', key: 'midsummer' },
  '08-01': { name: 'Lammas', key: 'lammas' },
  '10-31': { name: 'All Hallows', key: 'allHallows' },
  '12-21': { name: 'Yule', key: 'yule' },
};

/** The feast of a game day, `1920-12-21`; null = it is a day like any other. */
export const holidayOn = (date: string): Holiday | null => HOLIDAYS[date.slice(5)] ?? null;

/** The feast that begins when the date turns from one to the other: as a field of what tells of it; nothing if none does. */
export function feastBegun(before: string, after: string): { readonly feast?: Feast } {
  const feast = before === after ? undefined : holidayOn(after)?.key;
  return feast === undefined ? {} : { feast };
}

/** Times what minds lose on that day (`Drain`), or how much comes alive (`Spawn`). */
export function holidayFactor(date: string, of: 'Drain' | 'Spawn', numbers: RuleNumbers): number {
  const holiday = holidayOn(date);
  return holiday === null ? 1 : numbers[`holiday.${holiday.key}${of}Percent`] / 100;
}
