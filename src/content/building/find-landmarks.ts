import { type Landmarks, type ReportRow } from '../../model/content';
import { type RoomId, brandAs } from '../../model/ids';
import { type Neighbourhood } from '../checks/neighbourhood';
import { firstOfLargestPart } from '../checks/reach';
import { type Read } from '../reading/read-as';
import { warningRow } from '../report/rows';
import { type LandmarksFile } from '../schemas/landmarks-schema';

const NAMES = ['start', 'respawn', 'ward', 'limbo'] as const;
const FILE = 'world/world.json';

export interface Found {
  readonly landmarks: Landmarks;
  readonly rows: readonly ReportRow[];
}

/** `START_ROOM` where it names a room, else the first id of the largest connected part; undefined = no rooms. */
function standIn(around: Neighbourhood, startRoom: string | undefined): RoomId | undefined {
  const wished = startRoom === undefined ? undefined : brandAs<RoomId>(startRoom);
  return wished !== undefined && around.rooms.has(wished)
    ? wished
    : firstOfLargestPart(around.rooms);
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
export function findLandmarks(
  read: Read<LandmarksFile> | undefined,
  around: Neighbourhood,
  startRoom?: string,
): Found | undefined {
  const instead = standIn(around, startRoom);
  if (!instead) return undefined;
  if (!read?.ok) {
    const landmarks = {
      start: instead,
      respawn: instead,
      ward: instead,
      limbo: instead,
      arrival: null,
      lostProperty: null,
    };
    return { landmarks, rows: read ? [] : [missingFile(instead, startRoom)] };
  }
  const roomOf = (id: string): RoomId | undefined =>
    around.rooms.has(brandAs(id)) ? brandAs<RoomId>(id) : undefined;
  const start = roomOf(read.value.start) ?? instead;
  const [, respawn = start, ward = start, limbo = start] = NAMES.map((name) =>
    roomOf(read.value[name]),
  );
  const rows = NAMES.filter(
    (name) => !roomOf(read.value[name]) && !around.leftOut.has(read.value[name]),
  ).map((name) =>
    warningRow(
      'start.missing',
      { file: read.file, path: [name] },
      `is "${read.value[name]}", which no file describes, so "${name === 'start' ? instead : start}" serves; right is an existing room's id`,
    ),
  );
  return {
    landmarks: { start, respawn, ward, limbo, arrival: null, lostProperty: null },
    rows,
  };
}
