import { type ReportRow } from '../../model/content';
import { type Path } from '../report/json-pointer';
import { type WarningCode, warningRow } from '../report/rows';
import { type Places } from './places';

/** What an entry names: which kind of thing, by which id, in which field. */
export interface Reference {
  readonly to: keyof Places;
  readonly id: string;
  readonly field: string;
}

const SAYINGS: Readonly<Record<keyof Places, readonly [WarningCode, string]>> = {
  room: ['npc.room_unknown', "an existing room's id"],
  subZone: ['npc.sub_zone_unknown', 'plane/zone/sub_zone of an existing room'],
  item: ['npc.item_unknown', 'the id of a file in items'],
};

/** Lets pass the entries of a file whose references are there, and keeps a row for each that is not. */
export interface Sieve {
  readonly sift: <T>(
    entries: readonly T[] | null | undefined,
    path: Path,
    referenceOf: (entry: T) => Reference,
  ) => readonly T[];
  readonly rows: readonly ReportRow[];
}

/** A sieve for one file. */
export function sieveFor(file: string, places: Places): Sieve {
  const rows: ReportRow[] = [];
  return {
    rows,
    sift: (entries, path, referenceOf) =>
      (entries ?? []).filter((entry, index) => {
        const { to, id, field } = referenceOf(entry);
        const presence = places[to](id);
        if (presence === 'unknown') {
          const [code, right] = SAYINGS[to];
          const message = `is "${id}", which is not there, so this entry is left aside; right is ${right}`;
          rows.push(warningRow(code, { file, path: [...path, index, field] }, message));
        }
        return presence === 'there';
      }),
  };
}
