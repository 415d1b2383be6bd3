import { type Character } from '../../model/character';
import { type PlayerId } from '../../model/ids';
import { type Effects, type Item } from '../../model/item';
import { type StatName } from '../../model/stats';
import { wornBy } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { type WorldView } from '../view';

/** What all that a character wears and holds comes to. */
function sumOf(
  world: WorldView,
  worn: readonly Item[],
  of: (effects: Effects) => number | undefined,
): number {
  let sum = 0;
  for (const item of worn) {
    const { effects } = prototypeOf(world, item);
    if (effects !== undefined) sum += of(effects) ?? 0;
  }
  return sum;
}

/** Armour or accuracy of what is worn. */
export const wornSum = (world: WorldView, id: PlayerId, of: 'armour' | 'accuracy'): number =>
  sumOf(world, wornBy(world, id), (effects) => effects[of]);

/** A stat with what is worn. */
export const statOf = (world: WorldView, { id, stats }: Character, stat: StatName): number =>
  stats[stat] + sumOf(world, wornBy(world, id), (effects) => effects.stats?.[stat]);
