import { type WorldContent } from '../../../src/model/content';
import { type RoomId } from '../../../src/model/ids';
import { type Direction } from '../../../src/model/room';

const STEPS: Readonly<Record<Direction, readonly [x: number, y: number, z: number]>> = {
  north: [0, 1, 0],
  south: [0, -1, 0],
  east: [1, 0, 0],
  west: [-1, 0, 0],
  northeast: [1, 1, 0],
  northwest: [-1, 1, 0],
  southeast: [1, -1, 0],
  southwest: [-1, -1, 0],
  up: [0, 0, 1],
  down: [0, 0, -1],
};

export const stepOf = (word: string): (typeof STEPS)[Direction] | undefined =>
  Object.hasOwn(STEPS, word) ? STEPS[word as Direction] : undefined;

export interface Layout {
  readonly places: ReadonlyMap<RoomId, string>;
  /** Rooms that two ways put in two places, or two rooms in one place. */
  readonly clashes: readonly string[];
}

/** What can be reached from one room by direction, around it. */
function layOutFrom(world: WorldContent, start: RoomId): Layout {
  const places = new Map<RoomId, string>([[start, '0,0,0']]);
  const taken = new Set(places.values());
  const clashes: string[] = [];
  for (const [id, at] of places) {
    const [x = 0, y = 0, z = 0] = at.split(',').map(Number);
    for (const { word, target, isBlocked } of world.rooms.get(id)?.exits ?? []) {
      const step = stepOf(word);
      if (!step || isBlocked) continue;
      const next = `${x + step[0]},${y + step[1]},${z + step[2]}`;
      const known = places.get(target);
      if (known === undefined && taken.has(next)) clashes.push(`${target} at ${next}`);
      if (known !== undefined && known !== next) clashes.push(`${id} ${word} to ${target}`);
      if (known === undefined) places.set(target, next);
      taken.add(next);
    }
  }
  return { places, clashes };
}

/** Each room's place on a grid, breadth-first by direction; what only other words lead to has a grid of its own. */
export function layOut(world: WorldContent): Layout {
  const places = new Map<RoomId, string>();
  const clashes: string[] = [];
  for (const start of [world.landmarks.start, ...world.rooms.keys()]) {
    if (places.has(start)) continue;
    const grid = layOutFrom(world, start);
    for (const [id, at] of grid.places) places.set(id, `${start} ${at}`);
    clashes.push(...grid.clashes);
  }
  return { places, clashes };
}
