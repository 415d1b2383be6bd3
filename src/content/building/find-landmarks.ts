import { type Landmarks, type ReportRow } from '../../model/content';
import { type RoomId, brandAs } from '../../model/ids';
import { type Neighbourhood } from '../checks/neighbourhood';
import { firstOfLargestPart } from '../checks/largest-part';
import { type Read } from '../reading/read-as';
import { warningRow } from '../report/rows';
import { type LandmarksFile } from '../schemas/landmarks-schema';
import { type Steps } from '../steps';

const NAMES = ['start', 'respawn', 'ward', 'limbo', 'arrival', 'lost_property'] as const;
const isOptional = (name: (typeof NAMES)[number]): boolean =>
  name === 'arrival' || name === 'lost_property';
const FILE = 'world/world.json';

export interface Found {
  readonly landmarks: Landmarks;
  readonly rows: readonly ReportRow[];
}

/** `START_ROOM` where it names a room, else the first id of the largest connected part; undefined = no rooms. */
function* standIn(around: Neighbourhood, startRoom: string | undefined): Steps<RoomId | undefined> {
  const wished = startRoom === undefined ? undefined : brandAs<RoomId>(startRoom);
  return wished !== undefined && around.rooms.has(wished)
    ? wished
    : yield* firstOfLargestPart(around.rooms);
}

function missingFile(start: RoomId, startRoom: string | undefined): ReportRow {
  const wish =
    startRoom === undefined || startRoom === start
      ? ''
      : ` (START_ROOM "${startRoom}" names no room)`;
  return warningRow(
    'start.missing',
    { file: FILE, path: [] },
    `is missing${wish}, so "${start}" serves as start, respawn, ward and limbo; right is a file {start, respawn, ward, limbo}`,
  );
}

/** Where a new, a dead, a mad and a rested character goes; undefined when there is no room at all. */
export function* findLandmarks(
  read: Read<LandmarksFile> | undefined,
  around: Neighbourhood,
  startRoom?: string,
): Steps<Found | undefined> {
  const instead = yield* standIn(around, startRoom);
  if (!instead) return undefined;
  if (!read?.ok) {
    const [start, respawn, ward, limbo] = [instead, instead, instead, instead];
    const landmarks = { start, respawn, ward, limbo, arrival: null, lostProperty: null };
    return { landmarks, rows: read ? [] : [missingFile(instead, startRoom)] };
  }
  const says = read.value;
  const roomOf = (id: string | null | undefined): RoomId | undefined =>
    id != null && around.rooms.has(brandAs(id)) ? brandAs<RoomId>(id) : undefined;
  const start = roomOf(says.start) ?? instead;
  const landmarks = {
    start,
    respawn: roomOf(says.respawn) ?? start,
    ward: roomOf(says.ward) ?? start,
    limbo: roomOf(says.limbo) ?? start,
    arrival: roomOf(says.arrival) ?? null,
    lostProperty: roomOf(says.lost_property) ?? null,
  };
  const rows = NAMES.flatMap((name) => {
    const id = says[name];
    if (id == null || roomOf(id) || around.leftOut.has(id)) return [];
    const served = isOptional(name) ? 'there is none' : `"${start}" serves`;
    const message = `is "${id}", which no file describes, so ${served}; right is an existing room's id`;
    return [warningRow('start.missing', { file: read.file, path: [name] }, message)];
  });
  return { landmarks, rows };
}
