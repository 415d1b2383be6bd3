import { type ReportRow } from '../../model/content';
import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';
import { leftOutRooms } from '../checks/left-out-rooms';
import { type Neighbourhood } from '../checks/neighbourhood';
import { type Read } from '../reading/read-as';
import { errorRow } from '../report/rows';
import { type RoomFile } from '../schemas/room-schema';
import { type Steps } from '../steps';
import { buildRoom } from './build-room';
import { type Configs, environmentOf } from './environment';

export interface Rooms {
  readonly around: Neighbourhood;
  /** The files that count, with what they say. */
  readonly files: readonly (readonly [string, RoomFile])[];
  readonly rows: readonly ReportRow[];
}

/** All rooms, one a step; of two with one id the first path wins. */
export function* gatherRooms(reads: readonly Read<RoomFile>[], configs: Configs): Steps<Rooms> {
  const firstFile = new Map<string, string>();
  const files: (readonly [string, RoomFile])[] = [];
  const rows: ReportRow[] = [];
  const left: Read<RoomFile>[] = [];
  for (const read of reads) {
    if (!read.ok) {
      left.push(read);
      continue;
    }
    const { id } = read.value;
    const first = firstFile.get(id);
    if (first === undefined) {
      firstFile.set(id, read.file);
      files.push([read.file, read.value]);
    } else {
      left.push(read);
      const message = `is "${id}", which ${first} has already; right is an id of its own`;
      rows.push(errorRow('room.duplicate_id', { file: read.file, path: ['id'] }, message));
    }
  }
  const rooms = new Map<RoomId, Room>();
  const fileOf = new Map<RoomId, string>();
  for (const [file, says] of files) {
    const environment = environmentOf(says, configs);
    const room = buildRoom(says, { environment, isRoom: (target) => firstFile.has(target) });
    rooms.set(room.id, room);
    fileOf.set(room.id, file);
    yield;
  }
  return { around: { rooms, files: fileOf, leftOut: leftOutRooms(left) }, files, rows };
}
