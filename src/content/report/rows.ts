import { type ReportRow } from '../../model/content';
import { type Path, jsonPointer } from './json-pointer';

export type ErrorCode = 'json.syntax' | 'schema' | 'room.duplicate_id' | 'world.empty';
export type WarningCode =
  | 'exit.dangling'
  | 'exit.one_way'
  | 'exit.self'
  | 'room.unreachable'
  | 'field.unknown'
  | 'folder.mismatch'
  | 'config.missing'
  | 'start.missing';

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
