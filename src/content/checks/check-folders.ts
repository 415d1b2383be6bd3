import { type ReportRow } from '../../model/content';
import { foldersOf } from '../reading/classify-file';
import { warningRow } from '../report/rows';
import { type RoomFile } from '../schemas/room-schema';

const FIELDS = ['plane', 'zone', 'sub_zone'] as const;

/** The fields win over the folders; where they differ a row says so, at the outermost field that differs. */
export function checkFolders(file: string, room: RoomFile): readonly ReportRow[] {
  const folders = foldersOf(file).slice(-FIELDS.length);
  const fields = FIELDS.slice(FIELDS.length - folders.length);
  const index = fields.findIndex((field, at) => room[field] !== folders[at]);
  const field = fields[index];
  if (!field) return [];
  return [
    warningRow(
      'folder.mismatch',
      { file, path: [field] },
      `is "${room[field]}", but the file lies in the folder "${folders[index] ?? ''}"; the field counts, so move the file or change the field`,
    ),
  ];
}
