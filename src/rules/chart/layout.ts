import { type RoomId } from '../../model/ids';
import { type Direction, type Exit, type Room } from '../../model/room';
import { type Walked, type WorldView } from '../view';
import { isDirection } from '../walk/exits';
import { exitsSeen, type Found } from '../walk/ways';

/** East and south are more; up and down lead off the sheet. */
const STEPS: Readonly<Record<Direction, readonly [x: number, y: number] | null>> = {
  north: [0, -1],
  south: [0, 1],
  east: [1, 0],
  west: [-1, 0],
  northeast: [1, -1],
  northwest: [-1, -1],
  southeast: [1, 1],
  southwest: [-1, 1],
  up: null,
  down: null,
};

export interface Spot {
  readonly room: Room;
  readonly x: number;
  readonly y: number;
}

/** Rooms round about on a grid, the one stood in at 0,0. */
export interface Layout {
  /** By `x,y`. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Rooms whose place was taken. */
  readonly clashes: readonly Room[];
}

export const spotKey = (x: number, y: number): string => `${x},${y}`;

/**
 * Breadth-first by direction over walked rooms, and the ones seen from them; a room that its file has placed
 * stands there (game.md section 7). Nothing beyond the sheet is looked at.
 */
export function layoutAround(
  world: WorldView,
  centre: Room,
  sheet: {
    readonly width: number;
    readonly height: number;
    readonly explored: Walked;
    readonly found: Found;
  },
): Layout {
  const spots = new Map<string, Spot>([[spotKey(0, 0), { room: centre, x: 0, y: 0 }]]);
  const placed = new Set<RoomId>([centre.id]);
  const clashes: Room[] = [];
  const queue: Spot[] = [{ room: centre, x: 0, y: 0 }];
  for (let spot = queue.shift(); spot !== undefined; spot = queue.shift()) {
    for (const next of neighbours(world, { centre, spot }, sheet.found)) {
      if (placed.has(next.room.id) || !isOn(sheet, next)) continue;
      placed.add(next.room.id);
      const key = spotKey(next.x, next.y);
      if (spots.has(key)) clashes.push(next.room);
      else {
        spots.set(key, next);
        if (sheet.explored.has(next.room.id)) queue.push(next);
      }
    }
  }
  return { spots, clashes };
}

const isOn = (
  { width, height }: { readonly width: number; readonly height: number },
  { x, y }: Spot,
): boolean => Math.abs(x) <= (width - 1) / 2 && Math.abs(y) <= (height - 1) / 2;

interface From {
  readonly centre: Room;
  readonly spot: Spot;
}

const neighbours = (world: WorldView, from: From, found: Found): readonly Spot[] =>
  exitsSeen(from.spot.room, found).flatMap((exit) => spotThrough(world, from, exit));

function spotThrough(
  world: WorldView,
  { centre, spot }: From,
  { word, target }: Exit,
): readonly Spot[] {
  const room = world.content.rooms.get(target);
  const step = isDirection(word) ? STEPS[word] : null;
  if (room === undefined || step === null) return [];
  const from = centre.attributes.map;
  const to = room.attributes.map;
  if (from === undefined || to === undefined)
    return [{ room, x: spot.x + step[0], y: spot.y + step[1] }];
  return from.z === to.z ? [{ room, x: to.x - from.x, y: to.y - from.y }] : [];
}
