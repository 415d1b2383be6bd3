import { type Character } from '../../model/character';
import { type Item } from '../../model/item';
import { type StatName, type Stats } from '../../model/stats';
import { packOf, wornBy } from '../things/carried';
import { prototypeOf } from '../things/prototype-of';
import { isBurning } from '../using/burning';
import { type WorldView } from '../view';

/** What all that somebody wears and holds does to them, summed. */
export interface WornEffects {
  /** Taken off each blow. */
  readonly armour: number;
  /** Percent to hit. */
  readonly accuracy: number;
  readonly warmth: number;
  /** The brightest light with them, in the pack or worn: 0 none, 1 dim, 2 lit. */
  readonly light: 0 | 1 | 2;
  readonly stats: Readonly<Partial<Record<StatName, number>>>;
}

type Bearer = Pick<Character, 'id'>;

/** What somebody's clothes, weapons and lights do to them now (game.md section 6). */
export function effectsOf(world: WorldView, { id }: Bearer): WornEffects {
  const worn = wornBy(world, id);
  const sum = { armour: 0, accuracy: 0, warmth: 0 };
  for (const item of worn) {
    const { effects } = prototypeOf(world, item);
    sum.armour += effects?.armour ?? 0;
    sum.accuracy += effects?.accuracy ?? 0;
    sum.warmth += effects?.warmth ?? 0;
  }
  const light = brightest(world, [...worn, ...packOf(world, id)]);
  return { ...sum, light, stats: statsOf(world, worn) };
}

/** Somebody's stats as what they wear makes them; none falls below 1. */
export function statsWithEffects(
  world: WorldView,
  { id, stats }: Pick<Character, 'id' | 'stats'>,
): Stats {
  const more = Object.entries(statsOf(world, wornBy(world, id)));
  if (more.length === 0) return stats;
  const changed = more.map(([name, by]) => [name, Math.max(1, stats[name as StatName] + by)]);
  return { ...stats, ...(Object.fromEntries(changed) as Partial<Stats>) };
}

function statsOf(world: WorldView, worn: readonly Item[]): WornEffects['stats'] {
  const stats: Partial<Record<StatName, number>> = {};
  for (const item of worn) {
    const { effects } = prototypeOf(world, item);
    if (effects?.stats === undefined) continue;
    for (const [name, by] of Object.entries(effects.stats))
      stats[name as StatName] = (stats[name as StatName] ?? 0) + by;
  }
  return stats;
}

/** The brightest of these lights that shine: a lamp only while it burns. */
export function brightest(world: WorldView, items: readonly Item[]): 0 | 1 | 2 {
  let most: 0 | 1 | 2 = 0;
  for (const item of items) {
    const { effects, kind } = prototypeOf(world, item);
    const light = effects?.light ?? 0;
    if (
      light <= most ||
      (kind === 'light' ? !isBurning(world, item) : item.location.kind !== 'slot')
    )
      continue;
    most = light;
  }
  return most;
}
