import { daypartOf, HOUR, hourIndexIn, hourOf } from '../clock';
import { type RuleNumbers } from '../numbers';
import { type WorldView } from '../view';

/** A moment by the world's own clock, staff's shift included. */
export interface GameTime {
  /** 0 to 23 */
  readonly hour: number;
  readonly daypart: string;
  /** `12-21` */
  readonly monthAndDay: string;
}

/** 0 to 23 */
export const gameHourOf = (
  world: Pick<WorldView, 'bornAt' | 'record'>,
  at: number,
  numbers: RuleNumbers,
): number => hourOf(hourIndexIn({ world, numbers }, at));

/** What time it is in the game. */
export function gameTimeOf(
  world: Pick<WorldView, 'bornAt' | 'record'>,
  at: number,
  numbers: RuleNumbers,
): GameTime {
  const index = hourIndexIn({ world, numbers }, at);
  const hour = hourOf(index);
  const monthAndDay = new Date(index * HOUR).toISOString().slice(5, 10);
  return { hour, daypart: daypartOf(hour), monthAndDay };
}
