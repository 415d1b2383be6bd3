import { type ReportRow } from '../../model/content';
import { type ReadFiles } from '../reading/read-files';
import { type Read } from '../reading/read-as';
import { type ConfigFile } from '../schemas/config-schema';
import {
  ITEM_SHAPE,
  KITS_SHAPE,
  LANDMARKS_SHAPE,
  PLACEMENTS_SHAPE,
  ROOM_SHAPE,
  SUB_ZONE_SHAPE,
  type Shape,
  ZONE_SHAPE,
} from './known-shapes';
import { unknownFields, unknownRequirements } from './unknown-fields';

const fieldsOf =
  (shape: Shape) =>
  (read: Read<unknown>): readonly ReportRow[] =>
    read.ok ? unknownFields(read.file, read.raw, shape) : [];

function requirementsOf(read: Read<ConfigFile>): readonly ReportRow[] {
  return read.ok
    ? unknownRequirements(read.file, read.value.special_rules?.access_requirements ?? [])
    : [];
}

/** A row for each field, of any file that loads, that the game does not know. */
export function checkFields(read: ReadFiles): readonly ReportRow[] {
  const { landmarks, kits, placements } = read;
  return [
    ...read.rooms.flatMap(fieldsOf(ROOM_SHAPE)),
    ...read.zones.flatMap(fieldsOf(ZONE_SHAPE)),
    ...read.subZones.flatMap(fieldsOf(SUB_ZONE_SHAPE)),
    ...read.items.flatMap(fieldsOf(ITEM_SHAPE)),
    ...(landmarks ? fieldsOf(LANDMARKS_SHAPE)(landmarks) : []),
    ...(kits ? fieldsOf(KITS_SHAPE)(kits) : []),
    ...(placements ? fieldsOf(PLACEMENTS_SHAPE)(placements) : []),
    ...[...read.zones, ...read.subZones].flatMap(requirementsOf),
  ];
}
