import { type ReportRow } from '../../model/content';
import { type ReadFiles } from '../reading/read-files';
import { type Read } from '../reading/read-as';
import { type Steps, oneByOne } from '../steps';
import { checkRequirements } from './check-requirements';
import {
  ITEM_SHAPE,
  KITS_SHAPE,
  LANDMARKS_SHAPE,
  NPC_SHAPE,
  PLACEMENTS_SHAPE,
  ROOM_SHAPE,
  SUB_ZONE_SHAPE,
  type Shape,
  ZONE_SHAPE,
} from './known-shapes';
import { unknownFields } from './unknown-fields';

type Reads = readonly Read<unknown>[];

function* fieldsOf(reads: Reads, shape: Shape): Steps<readonly ReportRow[]> {
  const rows = yield* oneByOne(reads, (read) =>
    read.ok ? unknownFields(read.file, read.raw, shape) : [],
  );
  return rows.flat();
}

const single = (read: Read<unknown> | undefined): Reads => (read ? [read] : []);

/** A row for each field, of any file that loads, that the game does not know. */
export function* checkFields(read: ReadFiles): Steps<readonly ReportRow[]> {
  const { landmarks, kits, placements } = read;
  return [
    ...(yield* fieldsOf(read.rooms, ROOM_SHAPE)),
    ...(yield* fieldsOf(read.zones, ZONE_SHAPE)),
    ...(yield* fieldsOf(read.subZones, SUB_ZONE_SHAPE)),
    ...(yield* fieldsOf(read.items, ITEM_SHAPE)),
    ...(yield* fieldsOf(read.npcs, NPC_SHAPE)),
    ...(yield* fieldsOf(single(landmarks), LANDMARKS_SHAPE)),
    ...(yield* fieldsOf(single(kits), KITS_SHAPE)),
    ...(yield* fieldsOf(single(placements), PLACEMENTS_SHAPE)),
    ...[...read.zones, ...read.subZones].flatMap(checkRequirements),
  ];
}
