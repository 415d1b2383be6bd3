import { SOCIAL } from '../model/ids';
import { type ClockView } from '../model/views';
import { RULE_NUMBERS, type RuleNumbers } from './numbers';
import { type WorldView } from './view';

/** Game time at the world's birth: game.md section 9. */
const BEGINNING = Date.UTC(1920, 0, 1, 6);
/** ms. */
export const HOUR = 3_600_000;

/** Where dayparts begin, by the hour; before the first it is still the witching hour. */
const DAYPARTS: readonly (readonly [from: number, name: string])[] = [
  [23, 'witching hour'],
  [19, 'evening'],
  [17, 'dusk'],
  [12, 'afternoon'],
  [7, 'morning'],
  [5, 'dawn'],
  [1, 'night'],
  [0, 'witching hour'],
];

/** Game hours since 1970, so that each has one number. */
export function gameHourIndex(
  at: number,
  bornAt: number,
  speed: number = RULE_NUMBERS['clock.speed'],
): number {
  return Math.floor((BEGINNING + speed * (at - bornAt)) / HOUR);
}

/** World time, ms, at which that game hour struck. */
export const hourBeganAt = (index: number, bornAt: number, speed: number): number =>
  bornAt + Math.ceil((index * HOUR - BEGINNING) / speed);

export const hourOf = (index: number): number => ((index % 24) + 24) % 24;

export const daypartOf = (hour: number): string =>
  DAYPARTS.find(([from]) => hour >= from)?.[1] ?? 'night';

/** Game time, as people say it. */
export function clockView(
  at: number,
  bornAt: number,
  speed: number = RULE_NUMBERS['clock.speed'],
): ClockView {
  return clockAt(gameHourIndex(at, bornAt, speed));
}

/** What the hands show at the beginning of a game hour. */
export function clockAt(index: number): ClockView {
  const hour = hourOf(index);
  return {
    date: new Date(index * HOUR).toISOString().slice(0, 10),
    hour,
    daypart: daypartOf(hour),
  };
}

/** Whose time it is. */
export interface Timed {
  readonly world: Pick<WorldView, 'bornAt' | 'record'>;
  readonly numbers: RuleNumbers;
}

/** Hours that staff has put the clock forward. Whole ones: hours strike when they always have. */
const shiftOf = ({ world }: Timed): number => world.record('zone', SOCIAL)?.shiftHours ?? 0;

/** The game hour of a world at a moment, staff's shift included: the one way to ask for it. A turn is timed. */
export const hourIndexIn = (timed: Timed, at: number): number =>
  gameHourIndex(at, timed.world.bornAt, timed.numbers['clock.speed']) + shiftOf(timed);

/** Of the day, 0 to 23. */
export const hourIn = (timed: Timed, at: number): number => hourOf(hourIndexIn(timed, at));

/** Date, hour and daypart, as people say them. */
export const clockIn = (timed: Timed, at: number): ClockView => clockAt(hourIndexIn(timed, at));
