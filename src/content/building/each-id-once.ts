import { type ReportRow } from '../../model/content';
import { fileName } from '../reading/classify-file';
import { type Read } from '../reading/read-as';
import { errorRow, warningRow } from '../report/rows';

export type Sound<T> = Extract<Read<T>, { readonly ok: true }>;

/** A file's name without its ending: the id of what it describes. */
export const stemOf = (file: string): string => fileName(file).replace(/\.json$/, '');

/** Of files with one id the first; a row for each other, and for each whose id is not its name. */
export function eachIdOnce<T extends { readonly id: string }>(
  reads: readonly Read<T>[],
): { readonly kept: readonly Sound<T>[]; readonly rows: readonly ReportRow[] } {
  const kept = new Map<string, Sound<T>>();
  const rows: ReportRow[] = [];
  for (const read of reads) {
    if (!read.ok) continue;
    const { id } = read.value;
    const place = { file: read.file, path: ['id'] };
    if (kept.has(id)) {
      const message = `is "${id}", which another file has; right is an id of its own`;
      rows.push(errorRow('schema', place, message));
      continue;
    }
    kept.set(id, read);
    if (id === stemOf(read.file)) continue;
    const message = `is "${id}", but the file is named "${fileName(read.file)}"; right is one name for both`;
    rows.push(warningRow('folder.mismatch', place, message));
  }
  return { kept: [...kept.values()], rows };
}
