import { type Placement, type ReportRow } from '../../model/content';
import { type PrototypeId, type RoomId, brandAs } from '../../model/ids';
import { type Neighbourhood } from '../checks/neighbourhood';
import { type Read } from '../reading/read-as';
import { errorRow } from '../report/rows';
import { type PlacementFile } from '../schemas/placements-schema';
import { type Steps } from '../steps';
import { type Items } from './gather-items';

export interface Placements {
  readonly placements: readonly Placement[];
  readonly rows: readonly ReportRow[];
}

interface Fault {
  readonly field: 'item' | 'room' | 'inside';
  /** Absent when another file's row has told the cause. */
  readonly message?: string;
}

interface Scene {
  /** What lies in a room itself, as `room item`. */
  readonly lying: ReadonlySet<string>;
  readonly around: Neighbourhood;
  readonly items: Items;
}

const placeOf = (room: string, item: string): string => `${room} ${item}`;

function insideFault(file: PlacementFile, { lying, around, items }: Scene): Fault | undefined {
  const { inside, room } = file;
  if (inside == null) return undefined;
  if (inside === 'room-container') {
    return around.rooms.get(brandAs(room))?.container
      ? undefined
      : { field: 'inside', message: `is room-container, but "${room}" has no container` };
  }
  return lying.has(placeOf(room, inside)) && items.items.get(brandAs(inside))?.container
    ? undefined
    : { field: 'inside', message: `is "${inside}", which is no container placed in "${room}"` };
}

function faultOf(file: PlacementFile, scene: Scene): Fault | undefined {
  const { around, items } = scene;
  if (!items.items.has(brandAs(file.item))) {
    if (items.leftOut.has(file.item)) return { field: 'item' };
    return { field: 'item', message: `is "${file.item}"; right is the id of a file in items` };
  }
  if (!around.rooms.has(brandAs(file.room))) {
    if (around.leftOut.has(file.room)) return { field: 'room' };
    return { field: 'room', message: `is "${file.room}"; right is the id of an existing room` };
  }
  return insideFault(file, scene);
}

/** What lies where; a placement of what is not, or to where is no place, is left out by itself. */
export function* gatherPlacements(
  read: Read<readonly PlacementFile[]> | undefined,
  around: Neighbourhood,
  items: Items,
): Steps<Placements> {
  if (!read?.ok) return { placements: [], rows: [] };
  const placements: Placement[] = [];
  const rows: ReportRow[] = [];
  const lying = read.value.filter(({ inside }) => inside == null);
  const scene = {
    lying: new Set(lying.map(({ room, item }) => placeOf(room, item))),
    around,
    items,
  };
  for (const [index, file] of read.value.entries()) {
    yield;
    const fault = faultOf(file, scene);
    if (fault?.message !== undefined) {
      rows.push(errorRow('schema', { file: read.file, path: [index, fault.field] }, fault.message));
    }
    if (fault) continue;
    placements.push({
      prototype: brandAs<PrototypeId>(file.item),
      quantity: file.quantity ?? 1,
      room: brandAs<RoomId>(file.room),
      ...(file.inside == null ? {} : { inside: insideOf(file.inside) }),
    });
  }
  return { placements, rows };
}

const insideOf = (inside: string): 'room-container' | PrototypeId =>
  inside === 'room-container' ? inside : brandAs<PrototypeId>(inside);
