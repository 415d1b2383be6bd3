import { type WorldContent } from '../../../src/model/content';
import { type ContainerSpec } from '../../../src/model/room';

/** Grams; more than anybody carries away (90 strength, 500 g each). */
const IMMOVABLE = 45_000;

/** What stays where it is: containers of rooms, and placed ones that are too heavy for anybody. */
export function fixedContainers({
  rooms,
  items,
  placements,
}: WorldContent): readonly ContainerSpec[] {
  const built = [...rooms.values()].flatMap(({ container }) => container ?? []);
  const heavy = placements.flatMap(({ prototype }) => {
    const item = items.get(prototype);
    return item?.container && item.weight > IMMOVABLE ? [item.container] : [];
  });
  return [...built, ...heavy];
}
