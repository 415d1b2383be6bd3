import { type Profession } from '../model/profession';
import { STAT_NAMES, type StatName, type Stats } from '../model/stats';
import { type RuleNumbers } from './numbers';
import { keyStats } from './professions';

/** Dice are in fives. */
const PIP = 5;

/** Rolled as (2d6+6)×5; the others as 3d6×5 (game.md section 1). */
const ROLLED_HIGH: readonly StatName[] = ['SIZ', 'INT', 'EDU'];

const statsOf = (value: (name: StatName) => number): Stats =>
  Object.fromEntries(STAT_NAMES.map((name) => [name, value(name)])) as Record<StatName, number>;

/** One roll of the dice. */
export function rollStats(random: () => number): Stats {
  const d6 = () => 1 + Math.floor(random() * 6);
  return statsOf((name) =>
    ROLLED_HIGH.includes(name) ? (d6() + d6() + 6) * PIP : (d6() + d6() + d6()) * PIP,
  );
}

/** All the same, but the profession's two key stats higher. */
export const quickStats = (profession: Profession, numbers: RuleNumbers): Stats =>
  statsOf(
    (name) => numbers[keyStats(profession).includes(name) ? 'stats.quickKey' : 'stats.quick'],
  );

/** What can be wrong with bought stats. */
export interface StatFault {
  /** null = their sum. */
  readonly stat: StatName | null;
  readonly code: 'stats.range' | 'stats.step' | 'stats.sum';
  readonly message: string;
}

/** Every rule of point buy that these stats break. */
export function pointBuyFaults(stats: Stats, numbers: RuleNumbers): readonly StatFault[] {
  const least = numbers['stats.min'];
  const most = numbers['stats.max'];
  const step = numbers['stats.pointStep'];
  const points = numbers['stats.pointSum'];
  const faults: StatFault[] = STAT_NAMES.flatMap((stat): StatFault[] => {
    const value = stats[stat];
    if (!(value >= least && value <= most)) {
      return [{ stat, code: 'stats.range', message: `${stat} is from ${least} to ${most}.` }];
    }
    return value % step === 0
      ? []
      : [{ stat, code: 'stats.step', message: `${stat} goes in steps of ${step}.` }];
  });
  const sum = STAT_NAMES.reduce((total, stat) => total + stats[stat], 0);
  if (sum !== points) {
    const message = `The nine stats sum to ${points}; these sum to ${sum}.`;
    faults.push({ stat: null, code: 'stats.sum', message });
  }
  return faults;
}
