import { type Batch } from '../../../model/batch';
import { toItemRow } from './item-row';
import { type Query } from './query-pool';

/** A batch as one statement. @throws TypeError for what JSON cannot hold. */
export function commitStatement(batch: Batch): Query {
  const values = [
    batch.id,
    Math.round(batch.at),
    batch.seeds ?? false,
    JSON.stringify(batch.tokens),
    part(batch.characters),
    part(batch.items.map(toItemRow)),
    part(batch.itemsGone),
    part(batch.explored),
    part(batch.events),
    part(batch.outcomes.map(toOutcomeRow)),
    // Of these there are tens of thousands at once: columns cost a third less than JSON, here and there.
    ...columns(batch.lucidity, [({ player }) => player, ({ lucidity }) => lucidity]),
    part(batch.records),
    part(batch.recordsGone),
    ...columns(batch.audits, [
      ({ kind }) => kind,
      ({ at }) => Math.round(at),
      ({ player }) => player,
    ]),
    part(batch.audits.map(({ data }) => data)),
  ];
  return { name: 'commit_batch', text: textOf(values.length), values };
}

const textOf = (values: number): string => {
  const parameters = Array.from({ length: values }, (_, n) => `$${n + 1}`);
  return `select o_first, o_head, o_no from commit_numbered(${parameters.join(', ')})`;
};

const toOutcomeRow = ({ player, command, line, ...result }: Batch['outcomes'][number]) => ({
  player,
  command,
  line,
  result,
});

/** null = nothing of it, which the function skips. */
function part(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** An array of each; of values that need no quotes: what is not as it should be is refused by the array's type. */
function columns<TRow>(
  rows: readonly TRow[],
  picks: readonly ((row: TRow) => string | number)[],
): readonly (string | null)[] {
  return picks.map((pick) => (rows.length === 0 ? null : `{${rows.map(pick).join()}}`));
}
