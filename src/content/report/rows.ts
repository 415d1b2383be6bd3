import { type ReportRow } from '../../model/content';
import { type Path, jsonPointer } from './json-pointer';

/** Each leaves its file out; on reload nothing changes. */
export const ERROR_CODES = ['json.syntax', 'schema', 'room.duplicate_id', 'world.empty'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** With each the file loads. */
export const WARNING_CODES = [
  'exit.dangling',
  'exit.one_way',
  'exit.self',
  'room.unreachable',
  'field.unknown',
  'folder.mismatch',
  'config.missing',
  'start.missing',
  'npc.room_unknown',
  'npc.sub_zone_unknown',
  'npc.item_unknown',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Where in which file. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

/** A fault that leaves its file out. */
export const errorRow = (code: ErrorCode, { file, path }: Place, message: string): ReportRow => ({
  severity: 'error',
  code,
  file,
  pointer: jsonPointer(path),
  message,
});

/** A fault with which the file loads. */
export const warningRow = (
  code: WarningCode,
  { file, path }: Place,
  message: string,
): ReportRow => ({ severity: 'warning', code, file, pointer: jsonPointer(path), message });
