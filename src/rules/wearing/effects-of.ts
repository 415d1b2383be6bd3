import { type Character } from '../../model/character';
import { type PlayerId } from '../../model/ids';
import { type StatName } from '../../model/stats';
import { wornBy } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';

/** Armour, accuracy or warmth of all that somebody wears and holds (game.md section 6). */
export function wornSum(
  world: WorldView,
  id: PlayerId,
  of: 'armour' | 'accuracy' | 'warmth',
): number {
  let sum = 0;
  for (const item of wornBy(world, id)) sum += prototypeOf(world, item).effects?.[of] ?? 0;
  return sum;
}

type Bearer = Pick<Character, 'id' | 'stats'>;

/** A stat as what is worn makes it; none falls below 1. */
export function statWithEffects(world: WorldView, { id, stats }: Bearer, stat: StatName): number {
  let more = 0;
  for (const item of wornBy(world, id))
    more += prototypeOf(world, item).effects?.stats?.[stat] ?? 0;
  return more === 0 ? stats[stat] : Math.max(1, stats[stat] + more);
}
