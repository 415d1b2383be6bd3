import { type Batch, type CommitEnd } from '../model/batch';
import { defer, type Observable, tap } from 'rxjs';
import { type Drafted } from './drafted';
import { type LoopConfig } from './loop-config';
import { shippedOf } from './shipped-of';

/** Commits a batch, and tells that it was sent, before, and that it was refused. Cold, one value; never errors. */
export function send(
  { committer, sent }: Pick<LoopConfig, 'committer' | 'sent'>,
  drafted: readonly Drafted[],
  batch: Batch,
): Observable<CommitEnd> {
  if (sent === undefined) return committer.commit(batch);
  return defer(() => {
    sent({ id: batch.id, shipped: (place) => shippedOf(drafted, batch, place) });
    return committer.commit(batch);
  }).pipe(
    tap(({ kind }) => {
      if (kind === 'refused') sent(null);
    }),
  );
}
