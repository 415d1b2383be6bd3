import { type ReportRow } from '../../model/content';
import { type PrototypeId } from '../../model/ids';
import { type ItemPrototype } from '../../model/item';
import { fileName } from '../reading/classify-file';
import { type Read } from '../reading/read-as';
import { errorRow, warningRow } from '../report/rows';
import { type ItemFile } from '../schemas/item-schema';
import { buildItem } from './build-item';

export interface Items {
  readonly items: ReadonlyMap<PrototypeId, ItemPrototype>;
  /** Ids (by file name) of those that were left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly rows: readonly ReportRow[];
}

const stem = (file: string): string => fileName(file).replace(/\.json$/, '');

/** All kinds of things, by id; of two with one id the first path wins. */
export function gatherItems(reads: readonly Read<ItemFile>[]): Items {
  const items = new Map<PrototypeId, ItemPrototype>();
  const leftOut = new Set<string>();
  const rows: ReportRow[] = [];
  for (const read of reads) {
    if (!read.ok) {
      leftOut.add(stem(read.file));
      continue;
    }
    const item = buildItem(read.value);
    const place = { file: read.file, path: ['id'] };
    if (items.has(item.id)) {
      rows.push(
        errorRow(
          'schema',
          place,
          `is "${item.id}", which another file has; right is an id of its own`,
        ),
      );
      continue;
    }
    items.set(item.id, item);
    if (item.id !== stem(read.file)) {
      rows.push(
        warningRow(
          'folder.mismatch',
          place,
          `is "${item.id}", but the file is named "${fileName(read.file)}"; right is one name for both`,
        ),
      );
    }
  }
  return { items, leftOut, rows };
}
