import { type ReportRow, type WorldContent } from '../../model/content';
import { type PrototypeId, brandAs } from '../../model/ids';
import { PROFESSIONS, type Profession } from '../../model/profession';
import { type Read } from '../reading/read-as';
import { errorRow } from '../report/rows';
import { type KitsFile } from '../schemas/kits-schema';
import { type Items } from './gather-items';

export interface Kits {
  readonly kits: WorldContent['kits'];
  readonly rows: readonly ReportRow[];
}

/** What each profession starts with; one that the file does not name starts with nothing. */
export function gatherKits(read: Read<KitsFile> | undefined, { items, leftOut }: Items): Kits {
  const rows: ReportRow[] = [];
  const kitOf = (profession: Profession): readonly PrototypeId[] => {
    const ids = read?.ok ? (read.value[profession] ?? []) : [];
    return ids.flatMap((id, index) => {
      const prototype = brandAs<PrototypeId>(id);
      if (items.has(prototype)) return [prototype];
      if (read && !leftOut.has(id)) {
        const place = { file: read.file, path: [profession, index] };
        rows.push(errorRow('schema', place, `is "${id}"; right is the id of a file in items`));
      }
      return [];
    });
  };
  const kits = Object.fromEntries(
    PROFESSIONS.map((profession) => [profession, kitOf(profession)]),
  ) as Record<Profession, readonly PrototypeId[]>;
  return { kits, rows };
}
