import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type ZoneId } from '../../model/ids';
import { carriedBy } from '../things/carried';
import { type WorldView } from '../view';

/** All that a character carries belongs to the zone it is in: what a border changes. */
export const rezoned = (
  world: WorldView,
  { id }: Pick<Character, 'id'>,
  zone: ZoneId,
): readonly Change[] =>
  carriedBy(world, id)
    .filter((item) => item.zone !== zone)
    .map((item) => ({ kind: 'item', item: { ...item, zone } }));
