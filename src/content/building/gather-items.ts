import { type ReportRow } from '../../model/content';
import { type PrototypeId } from '../../model/ids';
import { type ItemPrototype } from '../../model/item';
import { type Read } from '../reading/read-as';
import { type ItemFile } from '../schemas/item-schema';
import { buildItem } from './build-item';
import { eachIdOnce, stemOf } from './each-id-once';

export interface Items {
  readonly items: ReadonlyMap<PrototypeId, ItemPrototype>;
  /** Ids (by file name) of those that were left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly rows: readonly ReportRow[];
}

/** All kinds of things, by id; of two with one id the first path wins. */
export function gatherItems(reads: readonly Read<ItemFile>[]): Items {
  const { kept, rows } = eachIdOnce(reads);
  const items = kept.map(({ value }) => buildItem(value));
  const leftOut = reads.filter(({ ok }) => !ok).map(({ file }) => stemOf(file));
  return {
    items: new Map(items.map((item) => [item.id, item])),
    leftOut: new Set(leftOut),
    rows,
  };
}
