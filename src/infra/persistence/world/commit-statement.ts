import { type Batch } from '../../../model/batch';
import { toItemRow } from './item-row';
import { type Query } from './query-pool';

/** A batch as one statement. @throws TypeError for what JSON cannot hold. */
export function commitStatement(batch: Batch): Query {
  return {
    name: 'commit_batch',
    text: `select o_first, o_head from commit_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      batch.id,
      Math.round(batch.at),
      batch.seeds ?? false,
      JSON.stringify(batch.tokens),
      part(batch.characters),
      part(batch.items.map(toItemRow)),
      part(batch.itemsGone),
      part(batch.explored),
      part(batch.events),
      part(
        batch.outcomes.map(({ player, command, line, ...result }) => ({
          player,
          command,
          line,
          result,
        })),
      ),
      // Two arrays: of ten thousand, a third less work than as JSON, here and there.
      array(batch.lucidity.map(({ player }) => player)),
      array(batch.lucidity.map(({ lucidity }) => lucidity)),
      part(batch.records),
      part(batch.recordsGone),
      part(batch.audits),
    ],
  };
}

/** null = nothing of it, which the function skips. */
function part(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** For what needs no quotes: what is not as it should be is refused by the array's type. */
function array(list: readonly (string | number)[]): string | null {
  return list.length === 0 ? null : `{${list.join()}}`;
}
