import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type ZoneId } from '../../model/ids';
import { carriedBy } from '../things/carried';
import { inZone } from '../things/in-zone';
import { type WorldView } from '../view';

/** All that a character carries belongs to the zone it is in: what a border changes. */
export function rezoned(
  world: WorldView,
  { id }: Pick<Character, 'id'>,
  zone: ZoneId,
): readonly Change[] {
  const changes: Change[] = [];
  for (const item of carriedBy(world, id)) {
    if (item.zone === zone) continue;
    changes.push(...inZone(world, item, zone));
  }
  return changes;
}
