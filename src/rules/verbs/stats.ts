import { STAT_NAMES } from '../../model/stats';
import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';

/** The nine numbers. */
export function stats({ actor }: ActorTurn): Verdict {
  const text = STAT_NAMES.map((name) => `${name} ${actor.stats[name]}`).join(', ');
  return told(`${text}.`, { stats: actor.stats });
}
