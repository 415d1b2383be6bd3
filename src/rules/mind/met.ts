import { type Presence } from '../../model/presence';
import { type Turn } from '../rule';

type Met = Presence['met'];
type Moment = Pick<Turn, 'now' | 'numbers'>;

/** Whether that long ago is too short a time to meet again. */
export const isFresh = (met: Met, key: string, { now, numbers }: Moment): boolean =>
  now - (met[key] ?? -Infinity) < numbers['encounter.againAfterMs'];

/**
 * With one meeting more: `saw|rat-1`.
 *
 * - **Memory** what is no longer fresh is forgotten; of the rest the oldest beyond `encounter.metMax`.
 */
export function metNow(met: Met, key: string, moment: Moment): Met {
  const { now, numbers } = moment;
  const kept = Object.entries(met).filter(([one]) => one !== key && isFresh(met, one, moment));
  const most = numbers['encounter.metMax'] - 1;
  const fresh = kept.length <= most ? kept : newest(kept, most);
  return { ...Object.fromEntries(fresh), [key]: now };
}

const newest = (
  met: readonly (readonly [string, number])[],
  most: number,
): readonly (readonly [string, number])[] =>
  [...met].sort(([, one], [, other]) => other - one).slice(0, most);
